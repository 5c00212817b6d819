import { useTranslations } from "next-intl";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { clauseHref, outcomeHref, readingHref } from "#lib/programme/pages.ts";
import { CLAUSES, type Outcome, READINGS } from "#lib/rules/index.ts";
import type { WordGroup } from "./word-nav.tsx";

const REASON_GROUPS = {
  referral: ["UNPAID", "NOT_REFERRED", "BEFORE_REFERRAL", "REFERRAL_ENDED", "SELF_REFERRAL"],
  product: [
    "NOT_OFFICIAL_CHANNEL",
    "NOT_A_PAID_PRODUCT",
    "PRODUCT_EXCLUDED",
    "ORDER_KIND_NOT_LISTED",
    "REFUNDED",
  ],
  customer: [
    "PAYG_BURNED_FIRST_PURCHASE",
    "UPGRADE_OUTSIDE_FIRST_PURCHASE",
    "BEFORE_PROGRAMME_START",
    "PRODUCT_ALREADY_PURCHASED",
    "PRODUCT_CHAIN_BEFORE_START",
    "PRODUCT_CHAIN_NOT_QUALIFIED",
  ],
  unknown: ["IDENTITY_PENDING"],
} as const satisfies Record<string, readonly Outcome[]>;

const CLASS_GROUPS = {
  new: ["FIRST_PURCHASE", "NEW_PURCHASE", "RENEWAL", "UPGRADE"],
  dormant: ["DORMANT_NEW_PURCHASE", "DORMANT_RENEWAL", "DORMANT_UPGRADE"],
  productFamily: ["PRODUCT_FIRST_PURCHASE", "PRODUCT_FIRST_RENEWAL", "PRODUCT_FIRST_UPGRADE"],
} as const satisfies Record<string, readonly Outcome[]>;

/** Every reason, by what it lies in. */
export function useReasonGroups(programmeStart: number): readonly WordGroup[] {
  return useOutcomeGroups(REASON_GROUPS, programmeStart);
}

/** Every class, by what its customer was. */
export function useClassGroups(programmeStart: number): readonly WordGroup[] {
  return useOutcomeGroups(CLASS_GROUPS, programmeStart);
}

export function useClauseGroups(): readonly WordGroup[] {
  const t = useTranslations("guide");
  const clause = useTranslations("clause");
  const words = CLAUSES.map((id) => ({
    label: t("fromSource", { id, title: clause(`${id}.title`) }),
    href: clauseHref(id),
  }));
  return [{ title: t("allClauses"), words }];
}

export function useReadingGroups(): readonly WordGroup[] {
  const t = useTranslations("guide");
  const names = useTranslations("readingName");
  const words = READINGS.map((id) => ({
    label: t("fromSource", { id, title: names(id) }),
    href: readingHref(id),
  }));
  return [{ title: t("allReadings"), words }];
}

type Groups = {
  readonly [Name in keyof typeof REASON_GROUPS | keyof typeof CLASS_GROUPS]?: readonly Outcome[];
};

function useOutcomeGroups(groups: Groups, programmeStart: number): readonly WordGroup[] {
  const t = useTranslations("guide.groups");
  const outcome = useTranslations("outcome");
  const { day } = useFormats();
  return Object.entries(groups).map(([name, outcomes]) => ({
    title: t(name as keyof typeof REASON_GROUPS),
    words: outcomes.map((each) => ({
      label: outcome(each, { start: day(programmeStart) }),
      href: outcomeHref(each),
    })),
  }));
}
