import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FLOAT } from "#components/ui/float-classes.ts";
import type { ShellViewer } from "./shell-viewer.ts";

export type SignOutAction = (form: FormData) => void | Promise<void>;

export function AccountMenu({
  viewer,
  signOut,
}: {
  readonly viewer: ShellViewer;
  readonly signOut: SignOutAction;
}) {
  const t = useTranslations("shell");
  return (
    <Disclosure
      name="header"
      className="max-md:hidden"
      summaryClassName="inline-flex h-8 items-center gap-1.5 rounded-md px-1 hover:bg-sunk"
      panelClassName={`absolute right-0 top-full mt-1 min-w-48 p-1 ${FLOAT}`}
      summary={
        <>
          <span className="max-w-48 truncate">{viewer.name}</span>
          <ChevronDown size={14} />
        </>
      }
    >
      <p className="px-2.5 py-1.5 text-sm text-ink-3">{t(`role.${viewer.role}`)}</p>
      <AccountLinks />
      <SignOutForm signOut={signOut} />
    </Disclosure>
  );
}

const ACCOUNT_PAGES = [
  { href: "/account/notices", word: "noticeChoices" },
  { href: "/account/sessions", word: "sessions" },
] as const;

/** The pages of one's own account. */
export function AccountLinks() {
  const t = useTranslations("shell");
  return ACCOUNT_PAGES.map(({ href, word }) => (
    <Link
      key={href}
      href={href}
      className="block rounded-sm px-2.5 py-1.5 hover:bg-sunk max-md:flex max-md:min-h-11 max-md:items-center"
    >
      {t(word)}
    </Link>
  ));
}

export function SignOutForm({ signOut }: { readonly signOut: SignOutAction }) {
  const t = useTranslations("shell");
  return (
    <form action={signOut}>
      <button
        type="submit"
        className="w-full rounded-sm px-2.5 py-1.5 text-left hover:bg-sunk max-md:min-h-11"
      >
        {t("signOut")}
      </button>
    </form>
  );
}
