import { PageShell } from "#components/shell/page-shell.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { getFactsKnownAt } from "#lib/decisions/read/get-facts-known-at.ts";

/** The frame of all pages behind the sign-in. Each page asks for the viewer itself: a layout is not run again. */
export default async function SignedInLayout({ children }: { readonly children: React.ReactNode }) {
  const viewer = await requireViewer();
  const factsAsOf = (await getFactsKnownAt()) ?? undefined;
  return (
    <PageShell viewer={viewer} signOut={signOut} factsAsOf={factsAsOf}>
      {children}
    </PageShell>
  );
}
