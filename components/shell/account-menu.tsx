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
      <Link
        href="/account/sessions"
        className="block rounded-sm px-2.5 py-1.5 hover:bg-sunk max-md:min-h-11"
      >
        {t("sessions")}
      </Link>
      <SignOutForm signOut={signOut} />
    </Disclosure>
  );
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
