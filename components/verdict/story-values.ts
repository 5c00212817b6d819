import type { Formats } from "#lib/i18n/formats.ts";
import type { Family } from "#lib/rules/index.ts";
import type { DecidingRecord, Story } from "./story.ts";

/** Values of a message: text ready to read, or the word that a `select` turns on. */
export type StoryValues = { readonly [name: string]: string };

export type StoryStyle = {
  /** 12 November 2026 in a sentence, 12 Nov 2026 in a table. */
  readonly dates: "long" | "short";
};

/** Everything that a sentence about a decision can name. */
export function storyValues(story: Story, formats: Formats, style: StoryStyle): StoryValues {
  const day = style.dates === "long" ? formats.longDay : formats.day;
  const on = (at: number | null | undefined) => (at === null || at === undefined ? "" : day(at));
  const money = (minor: number) => formats.money(minor, story.currency);
  return {
    ...recordValues(story.record, on),
    who: story.audience,
    cause: causeOf(story),
    customer: story.customer,
    ambassador: story.ambassador,
    product: story.product,
    kind: story.kind,
    billing: story.billing,
    paidDay: on(story.paidAt),
    paidTime: story.paidAt === null ? "" : formats.dayTime(story.paidAt),
    referralStart: on(story.referral?.startsAt),
    referralEnd: on(story.referral?.endsAt),
    anchorDay: on(story.anchorPaidAt),
    refundDay: on(story.refundedInFullAt),
    start: day(story.policy.programmeStart),
    months: String(story.policy.windowMonths),
    list: money(story.listMinor),
    paid: money(story.paidMinor),
    refunds: story.refundedMinor === 0 ? "none" : "some",
    refunded: money(story.refundedMinor),
    base: money(story.baseMinor),
    rebate: money(story.rebateMinor),
    rate: formats.rate(story.rateBasisPoints),
    cap: formats.rate(capOf(story)),
    asOf: formats.dayTime(story.factsAsOf),
  };
}

/** Where a record is, and its day and account where the reader may know them. */
export function recordValues(
  record: DecidingRecord | null,
  on: (at: number) => string,
): StoryValues {
  if (record === null) return { where: "other", recordDay: "", burnDay: "", account: "" };
  if (!record.isExact) {
    const where = record.place === "before-referral" ? "before" : "other";
    return { where, recordDay: "", burnDay: "", account: "" };
  }
  const recordDay = on(record.paidAt);
  return {
    where: record.account === null ? "own" : "linked",
    recordDay,
    burnDay: recordDay,
    account: record.account ?? "",
  };
}

/** What an outcome with several causes turns on. */
export function causeOf({
  facts,
  outcome,
  policy,
  paidMinor,
}: Pick<Story, "facts" | "outcome" | "paidMinor"> & {
  readonly policy: Pick<Story["policy"], "paygBurn">;
}): string {
  if (facts.purchase === "free-of-charge") return "free";
  if (outcome === "REFUNDED" && paidMinor === 0) return "cancelled";
  if (outcome === "PAYG_BURNED_FIRST_PURCHASE" && policy.paygBurn === "always") return "always";
  const isOtherSubscription = facts.chain === "other-subscription";
  if (outcome === "PRODUCT_CHAIN_NOT_QUALIFIED" && isOtherSubscription) return "subscription";
  return "other";
}

export function capOf({
  capBasisPoints,
  cohort,
  policy,
}: Pick<Story, "capBasisPoints" | "cohort"> & {
  readonly policy: Pick<Story["policy"], "caps">;
}): number {
  if (capBasisPoints !== null) return capBasisPoints;
  const family: Family = cohort === null || cohort === "existing" ? "product" : cohort;
  return policy.caps[family];
}
