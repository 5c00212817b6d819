import { getLocale, getMessages, getTimeZone, getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { countOwnUnread } from "#lib/notices/count-unread.ts";
import { readTheme } from "#lib/preferences/read-theme.ts";
import type { SignOutAction } from "./account-menu.tsx";
import { Hotkeys } from "./hotkeys.tsx";
import { navigationFor } from "./navigation.ts";
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
  const t = await getTranslations("shell");
  const { palette, keys, verdict } = await getMessages();
  return (
    <>
      <SkipLink />
      <SiteHeader
        viewer={viewer}
        theme={await readTheme()}
        signOut={signOut}
        isApple={await isFromApple()}
        unread={viewer === null ? null : await countOwnUnread()}
      />
      <main id="main" tabIndex={-1} className="wrap flex-1 outline-none paper:px-0">
        {children}
      </main>
      <SiteFooter {...footer} />
      <Hotkeys
        hasPalette={viewer !== null}
        isReviewer={viewer !== null && viewer.role !== "ambassador"}
        pages={[
          ...navigationFor(viewer).map(({ place, href }) => ({ href, label: t(`nav.${place}`) })),
          { href: "/notices", label: t("notices") },
          { href: "/account/notices", label: t("noticeChoices") },
          { href: "/account/sessions", label: t("sessions") },
          { href: "/why", label: t("nav.why") },
        ]}
        locale={await getLocale()}
        timeZone={await getTimeZone()}
        words={{ palette, keys, verdict }}
      />
    </>
  );
}

/** Their keyboards write the keys of a shortcut differently. */
async function isFromApple(): Promise<boolean> {
  return /Mac|iP(?:hone|ad)/.test((await headers()).get("user-agent") ?? "");
}
