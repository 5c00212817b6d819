import { useLocale, useTranslations } from "next-intl";
import type { Ribbon } from "#lib/decisions/read/ribbon.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { beside, label, type TextToPlace } from "./text-labels.ts";
import { timeScale } from "./time-scale.ts";

/** The words along the axis and over the lanes, those that must not be missing first. */
export function useAxisLabels(
  ribbon: Ribbon,
  {
    audience,
    showsProgramme,
    saysBefore,
    withDates = false,
  }: {
    readonly audience: "ambassador" | "reviewer";
    readonly showsProgramme: boolean;
    /** Whether the time before the first referral is named here. */
    readonly saysBefore: boolean;
    readonly withDates?: boolean;
  },
): readonly TextToPlace[] {
  const t = useTranslations("ribbon");
  const isChinese = useLocale() === "zh";
  const formats = useFormats();
  const { axis, today, referrals, programmeStart } = ribbon;
  const scale = timeScale(axis);
  const todayText = withDates ? t("todayOn", { day: formats.dayOfMonth(today) }) : t("today");
  const labels = [
    ...(ribbon.isStory === true
      ? []
      : [
          label("today", scale(today), todayText, true, [
            { row: "axis", anchor: "end", dx: -5 },
            { row: "axis", anchor: "start", dx: 5 },
          ]),
        ]),
    ...axis.ticks.flatMap(({ at, year }) =>
      year === null
        ? []
        : label(`year ${year}`, scale(at), isChinese ? `${year}年` : String(year), false, [
            { row: "axis", anchor: "start", dx: 5 },
          ]),
    ),
    ...referrals.map(({ startsAt, endsAt, ambassadorName }) => {
      const text = t(endsAt === null || !withDates ? "referral" : "referralDates", {
        who: audience,
        name: ambassadorName,
        start: formats.day(startsAt),
        end: endsAt === null ? "" : formats.day(endsAt),
      });
      const at = Math.max(0, scale(startsAt));
      return label(`referral ${startsAt}`, at, text, true, beside("referral", 7));
    }),
  ];
  if (showsProgramme && programmeStart < axis.to) {
    const text = t("programme", { day: formats.longDay(programmeStart) });
    const at = Math.max(0, scale(programmeStart));
    labels.push(label("programme", at, text, false, beside("programme", 7)));
  }
  const first = referrals[0] ? scale(referrals[0].startsAt) : 1;
  if (saysBefore && first > 0) {
    const slot = { row: "referral", anchor: "start", dx: 5 } as const;
    labels.push(label("before", 0, t("beforeReferral", { who: audience }), false, [slot]));
  }
  return labels;
}
