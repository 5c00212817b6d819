import { readTheme } from "#lib/preferences/read-theme.ts";
import type { SignOutAction } from "./account-menu.tsx";
import { Hotkeys } from "./hotkeys.tsx";
import type { ShellViewer } from "./shell-viewer.ts";
import { SiteFooter, type SiteFooterProps } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import { SkipLink } from "./skip-link.tsx";

export type PageShellProps = SiteFooterProps & {
  readonly viewer: ShellViewer | null;
  readonly signOut?: SignOutAction;
  readonly children: React.ReactNode;
};

/** The frame around every page: a way past it, the header, the content, the footer. */
export async function PageShell({ viewer, signOut, children, ...footer }: PageShellProps) {
  return (
    <>
      <SkipLink />
      <SiteHeader viewer={viewer} theme={await readTheme()} signOut={signOut} />
      <main id="main" tabIndex={-1} className="wrap flex-1 outline-none paper:px-0">
        {children}
      </main>
      <SiteFooter {...footer} />
      <Hotkeys />
    </>
  );
}
