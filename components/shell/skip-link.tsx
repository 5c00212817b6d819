import { useTranslations } from "next-intl";

export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#main"
      className="sr-only z-20 bg-ink px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:top-2 focus:left-4 paper:hidden"
    >
      {t("skip")}
    </a>
  );
}
