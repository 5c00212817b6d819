import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { NoticeBell } from "#components/notices/notice-bell.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { KeyCap } from "#components/ui/key-cap.tsx";
import type { Theme } from "#lib/preferences/themes.ts";
import { AccountMenu, type SignOutAction } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { NavLink } from "./nav-link.tsx";
import { navigationFor } from "./navigation.ts";
import { PhoneMenu } from "./phone-menu.tsx";
import type { ShellViewer } from "./shell-viewer.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

export type SiteHeaderProps = {
  /** null: a visitor, who is offered to sign in. */
  readonly viewer: ShellViewer | null;
  readonly theme: Theme;
  readonly signOut?: SignOutAction | undefined;
  readonly isApple?: boolean;
  /** Notices that the viewer has not read. */
  readonly unread?: number | null;
};

export function SiteHeader({
  viewer,
  theme,
  signOut,
  isApple = false,
  unread = null,
}: SiteHeaderProps) {
  const t = useTranslations("shell");
  return (
    <header className="relative z-10 border-b border-rule bg-paper paper:border-0">
      <div className="wrap flex h-13.5 items-center gap-2 md:h-15 md:gap-6 paper:h-6 paper:p-0">
        <Brand />
        {viewer && viewer.role !== "ambassador" && (
          <span className="text-sm text-ink-3 max-lg:hidden lg:-ml-16">{t("review")}</span>
        )}
        <nav aria-label={t("mainNavigation")} className="h-full max-md:hidden paper:hidden">
          <ul className="flex h-full gap-6">
            {navigationFor(viewer).map(({ place, href }) => (
              <li key={place}>
                <NavLink
                  href={href}
                  className="relative top-px inline-flex h-full items-center border-b-2 border-transparent text-ink-2 hover:text-ink aria-[current]:border-rubric aria-[current]:font-medium aria-[current]:text-ink"
                >
                  {t(`nav.${place}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center md:gap-3 paper:hidden">
          {viewer && <HeaderSearch isApple={isApple} />}
          {unread !== null && <NoticeBell unread={unread} />}
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
          {viewer && signOut && <AccountMenu viewer={viewer} signOut={signOut} />}
          {!viewer && (
            <ButtonLink href="/sign-in" className="max-md:hidden">
              {t("signIn")}
            </ButtonLink>
          )}
          <PhoneMenu viewer={viewer} signOut={signOut} />
        </div>
      </div>
    </header>
  );
}

/** Opens the palette; without script it leads to the orders, which have a search of their own. */
function HeaderSearch({ isApple }: { readonly isApple: boolean }) {
  const t = useTranslations("shell");
  return (
    <form action="/orders">
      <button
        type="submit"
        data-opens="palette"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className="inline-flex h-8 items-center gap-2 rounded-md text-sm text-ink-3 hover:text-ink max-lg:w-8 max-lg:justify-center max-lg:text-ink-2 max-lg:hover:bg-sunk max-md:size-11 lg:w-44 lg:border lg:border-rule-strong lg:bg-lift lg:px-2.5"
      >
        <Search size={15} className="max-lg:size-4" />
        <span className="max-lg:sr-only">{t("search")}</span>
        <span className="ml-auto flex gap-1 max-lg:hidden" aria-hidden>
          <KeyCap>{isApple ? "⌘" : "Ctrl"}</KeyCap>
          <KeyCap>K</KeyCap>
        </span>
      </button>
    </form>
  );
}
