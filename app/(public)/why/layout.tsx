import { PageShell } from "#components/shell/page-shell.tsx";
import { getViewer } from "#lib/auth/get-viewer.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";

/** Anyone may ask; who is signed in keeps their own frame around it. */
export default async function WhyLayout({ children }: { readonly children: React.ReactNode }) {
  return (
    <PageShell viewer={await getViewer()} signOut={signOut} policyId={AMBASSADOR_2025.id}>
      {children}
    </PageShell>
  );
}
