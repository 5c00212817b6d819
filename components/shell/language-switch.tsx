import { useLocale, useTranslations } from "next-intl";
import { HTML_LANGUAGES } from "#lib/i18n/locales.ts";
import { setLocale } from "#lib/preferences/set-locale.ts";

/** Written in the language it leads to. */
export function LanguageSwitch({ className }: { readonly className?: string }) {
  const t = useTranslations("shell");
  const other = useLocale() === "zh" ? "en" : "zh";
  return (
    <form action={setLocale}>
      <input type="hidden" name="locale" value={other} />
      <button
        type="submit"
        lang={HTML_LANGUAGES[other]}
        title={t("switchLanguage")}
        className={`rounded-md px-1 text-sm text-ink-2 hover:text-ink ${className ?? ""}`}
      >
        {t("otherLanguage")}
      </button>
    </form>
  );
}
