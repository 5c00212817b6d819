import { PageShell } from "#components/shell/page-shell.tsx";
import { getViewer } from "#lib/auth/get-viewer.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { getProgramme } from "#lib/programme/get-programme.ts";

/** Anyone may read it; who is signed in keeps their own frame around it. */
export default async function ProgrammeLayout({
  children,
}: {
  readonly children: React.ReactNode;
}) {
  const { inForce } = await getProgramme();
  return (
    <PageShell viewer={await getViewer()} signOut={signOut} policyId={inForce.id}>
      {children}
    </PageShell>
  );
}
