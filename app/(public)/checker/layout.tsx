import { PageShell } from "#components/shell/page-shell.tsx";
import { getViewer } from "#lib/auth/get-viewer.ts";
import { signOut } from "#lib/auth/sign-out.ts";

/** Which version decided is said of each order: a case may reach over several. */
export default async function CheckerLayout({ children }: { readonly children: React.ReactNode }) {
  return (
    <PageShell viewer={await getViewer()} signOut={signOut}>
      {children}
    </PageShell>
  );
}
