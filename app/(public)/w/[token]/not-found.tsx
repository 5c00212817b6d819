import { useTranslations } from "next-intl";
import { BareShell } from "#components/shell/bare-shell.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

/** The same for a link that ended, was taken back, or never was. */
export default function LinkGone() {
  const t = useTranslations("shared");
  return (
    <BareShell>
      <div className="max-w-160 pt-12 md:pt-20">
        <h1 className="font-serif text-verdict tracking-verdict text-balance">{t("gone")}</h1>
        <p className="mt-4 font-serif text-lead text-pretty text-ink-2">{t("goneText")}</p>
        <p className="mt-6">
          <TextLink href="/why">{t("ask")}</TextLink>
        </p>
      </div>
    </BareShell>
  );
}
