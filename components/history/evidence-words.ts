import { useTranslations } from "next-intl";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { ZoneWords } from "./hidden-zone.tsx";
import { type EvidenceOnRibbon, isHidden, type LitMark } from "./evidence.ts";

/** What is said of a lit mark: in the picture in two short lines, in the list in one. */
export type MarkWords = { readonly title: string; readonly note: string | null };

export type EvidenceWords = {
  readonly ofMark: (mark: LitMark) => MarkWords;
  /** The record that is not to be seen, in one line. */
  readonly hidden: string | null;
  readonly zone: ZoneWords;
  readonly undated: string;
  readonly others: string;
  /** Between the record that decided and the order. */
  readonly link: string | null;
  readonly window: string | null;
};

export function useEvidenceWords(
  evidence: EvidenceOnRibbon,
  marks: readonly LitMark[],
): EvidenceWords {
  const t = useTranslations("ribbon");
  const ofRecord = useTranslations("ribbon.record");
  const ofHidden = useTranslations("ribbon.hidden");
  const formats = useFormats();
  const { deciding, ribbon, audience, cohort } = evidence;
  const order = marks.find(({ roles }) => roles.includes("order"));
  const record = marks.find(({ roles }) => roles.includes("deciding"));
  return {
    ofMark: ({ order: shown, lane, roles }) => {
      const day = formats.day(shown.at);
      const account = shown.otherAccount;
      if (roles.includes("order")) {
        const isAnchor = roles.includes("anchor");
        return { title: t("thisOrder", { day }), note: isAnchor ? t("firstReferred") : null };
      }
      if (roles.includes("deciding") && deciding) {
        const values = { product: lane.productName, account: account ?? "" };
        const where = account === null ? "own" : "linked";
        const note = roles.includes("anchor")
          ? t("firstReferred")
          : ofRecord(deciding.role, { ...values, where });
        return { title: day, note };
      }
      if (roles.includes("anchor")) return { title: t("firstReferredOn", { day }), note: null };
      return {
        title: t("activeOn", { product: lane.productName, day, account: account ?? "" }),
        note: account,
      };
    },
    hidden: isHidden(deciding)
      ? t("hiddenIn", { what: ofHidden(deciding.role), place: t(`place.${deciding.place}`) })
      : null,
    zone: {
      undated: t("undated"),
      before: t("beforeReferral", { who: audience }),
      title: isHidden(deciding) ? [ofHidden(deciding.role)] : [],
      note: [t("sameName")],
    },
    undated: t("undated"),
    others: t("others"),
    link: isHidden(deciding)
      ? t(`place.${deciding.place}`)
      : order && record && order !== record
        ? t("earlier", ageOf(order.order.at - record.order.at))
        : null,
    window:
      ribbon.window === null
        ? null
        : t("window", {
            months: ribbon.window.months,
            cohort: cohort ?? "existing",
            who: audience,
          }),
  };
}

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365.25;

function ageOf(milliseconds: number): { years: number; days: number } {
  const all = Math.floor(milliseconds / DAY_MS);
  const years = Math.floor(all / YEAR_DAYS);
  return { years, days: Math.floor(all - years * YEAR_DAYS) };
}
