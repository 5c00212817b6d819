import { Menu } from "lucide-react";
import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FLOAT } from "#components/ui/float-classes.ts";
import { AccountLinks, SignOutForm, type SignOutAction } from "./account-menu.tsx";
import { NavLink } from "./nav-link.tsx";
import { navigationFor } from "./navigation.ts";
import type { ShellViewer } from "./shell-viewer.ts";

const LINE = "flex min-h-11 items-center border-b border-rule px-4 aria-[current]:font-medium";

/** Everything of the header that a phone has no room for. */
export function PhoneMenu({
  viewer,
  signOut,
}: {
  readonly viewer: ShellViewer | null;
  readonly signOut?: SignOutAction | undefined;
}) {
  const t = useTranslations("shell");
  return (
    <Disclosure
      name="header"
      label={t("menu")}
      className="md:hidden"
      summary={<Menu size={18} />}
      summaryClassName="inline-grid size-11 place-items-center rounded-md text-ink-2"
      panelClassName={`fixed inset-x-2 top-14 max-h-[calc(100dvh-4rem)] overflow-y-auto ${FLOAT}`}
    >
      <nav aria-label={t("mainNavigation")}>
        {navigationFor(viewer).map(({ place, href }) => (
          <NavLink key={place} href={href} className={LINE}>
            {t(`nav.${place}`)}
          </NavLink>
        ))}
        {!viewer && (
          <NavLink href="/sign-in" className={LINE}>
            {t("signIn")}
          </NavLink>
        )}
      </nav>
      {viewer && signOut && (
        <div className="p-1.5">
          <p className="px-2.5 pt-2 text-sm text-ink-3">
            {viewer.name}, {t(`role.${viewer.role}`)}
          </p>
          <AccountLinks />
          <SignOutForm signOut={signOut} />
        </div>
      )}
    </Disclosure>
  );
}
