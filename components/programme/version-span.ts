import { useTranslations } from "next-intl";
import { useFormats } from "#lib/i18n/use-formats.ts";

/** Says from when until when a version decides. */
export function useVersionSpan(): (from: number | null, until: number | null) => string {
  const t = useTranslations("guide.version");
  const { longDay } = useFormats();
  return (from, until) => {
    if (from === null) return until === null ? t("first") : t("until", { until: longDay(until) });
    return until === null
      ? t("from", { day: longDay(from) })
      : t("fromUntil", { day: longDay(from), until: longDay(until) });
  };
}
