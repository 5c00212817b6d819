import { useTranslations } from "next-intl";

/** Stands where an answer comes as soon as the browser can decide. */
export function Waiting() {
  const t = useTranslations("checker");
  return <p className="min-h-dvh pt-4 text-ink-3">{t("waiting")}</p>;
}
