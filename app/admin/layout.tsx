import { PageShell } from "#components/shell/page-shell.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { signOut } from "#lib/auth/sign-out.ts";

/** The frame of the admin's pages. Each page asks for its own right: a layout is not run again. */
export default async function AdminLayout({ children }: { readonly children: React.ReactNode }) {
  const viewer = await requireViewer();
  return (
    <PageShell viewer={viewer} signOut={signOut}>
      {children}
    </PageShell>
  );
}
