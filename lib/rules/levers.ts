import type { FactChange } from "./fact-change.ts";
import {
  ofAnotherProduct,
  payAt,
  recordsBefore,
  referralsOf,
  refundsOf,
  undone,
  underOwnName,
  without,
  type Bench,
} from "./lever-changes.ts";
import type { FactName } from "./order-facts.ts";

/** In whose hands a change lies. */
export const POSSIBILITIES = [
  /** The ambassador or the customer can still do it, or do so next time. */
  "still-possible",
  /** It could have been done when the order was placed. */
  "was-possible",
  /** The stored fact may be wrong: then it can be disputed. */
  "open-to-dispute",
  /** Nobody who refers could have done it. */
  "never-in-your-hands",
] as const;
export type Possibility = (typeof POSSIBILITIES)[number];

type LeverOf<Id extends string> = {
  readonly id: Id;
  /** The facts that it may turn. */
  readonly turns: readonly FactName[];
  readonly possibility: Possibility;
  /** null: it cannot be pulled here. */
  readonly pull: (bench: Bench) => readonly FactChange[] | null;
};

const SECOND = 1000;

/** Every real change that could turn a fact; which of them do is for the rules to say. */
export const LEVERS = [
  lever("pay-it", ["payment"], "still-possible", ({ history, order, knownAt }) =>
    payAt(history, order, Math.max(order.placedAt, knownAt)),
  ),
  lever("referral-began-earlier", ["referral"], "open-to-dispute", ({ history, order, at }) => {
    const next = referralsOf(history, order).find((referral) => referral.startsAt > at);
    const isFirst = next === referralsOf(history, order)[0];
    return next && isFirst ? [{ of: "referral", referral: { ...next, startsAt: at } }] : null;
  }),
  lever("referral-ended-later", ["referral"], "open-to-dispute", ({ history, order, at }) => {
    const referrals = referralsOf(history, order);
    const last = referrals.findLast((referral) => referral.startsAt <= at);
    if (!last) return null;
    const next = referrals.find((referral) => referral.startsAt > at);
    const endsAt = Math.min(at + SECOND, next?.startsAt ?? Infinity);
    return [{ of: "referral", referral: { ...last, endsAt } }];
  }),
  lever("paid-within-referral", ["referral"], "was-possible", ({ history, order, at }) => {
    const referrals = referralsOf(history, order);
    const last = referrals.findLast((referral) => referral.startsAt <= at);
    if (typeof last?.endsAt !== "number") return null;
    const paidAt = last.endsAt - SECOND;
    const isReal = order.placedAt <= paidAt && last.startsAt <= paidAt;
    return isReal ? payAt(history, order, paidAt) : null;
  }),
  lever("official-channel", ["channel"], "was-possible", ({ order }) => [
    { of: "order", order: { ...order, channel: "official" } },
  ]),
  lever("other-product-counts", ["purchase"], "still-possible", (bench) =>
    bench.order.listMinor > 0 ? ofAnotherProduct(bench) : null,
  ),
  lever("other-product-takes-part", ["product"], "still-possible", ofAnotherProduct),
  lever("as-new-order", ["kind"], "was-possible", ({ order }) =>
    order.kind === "new" ? null : [{ of: "order", order: { ...order, kind: "new" } }],
  ),
  lever("as-renewal", ["kind"], "was-possible", ({ order }) =>
    order.kind === "renewal" ? null : [{ of: "order", order: { ...order, kind: "renewal" } }],
  ),
  lever("verify-name", ["identity"], "still-possible", underOwnName),
  lever("not-refunded", ["refund"], "open-to-dispute", ({ history, order }) =>
    refundsOf(history, order).map((refund) => ({ of: "no-refund", refundId: refund.refundId })),
  ),
  lever("by-subscription", ["burn"], "was-possible", ({ history, explanation }) => {
    const burner = explanation.decision.evidence.find((each) => each.role === "burning-order");
    const order = history.orders.find((each) => each.orderId === burner?.id);
    return order ? [{ of: "order", order: { ...order, billing: "subscription" } }] : null;
  }),
  lever("paid-after-start", ["programme"], "was-possible", ({ history, order, explanation }) =>
    payAt(history, order, explanation.policy.programmeStart),
  ),
  lever("first-order-of-another-product", ["chain"], "still-possible", ofAnotherProduct),
  lever("product-not-bought-before", ["chain"], "open-to-dispute", (bench) =>
    without(recordsBefore(bench, bench.order.orderId, bench.order.productCode)),
  ),
  lever("product-order-undone", ["chain"], "never-in-your-hands", (bench) =>
    undone(bench, recordsBefore(bench, bench.order.orderId, bench.order.productCode)),
  ),
  lever("nothing-bought-before", ["cohort"], "open-to-dispute", (bench) =>
    without(recordsBefore(bench, bench.explanation.cohort?.anchorOrderId, null)),
  ),
  lever("name-not-shared", ["cohort", "chain"], "open-to-dispute", (bench) =>
    bench.history.accountIds.length > 1 ? underOwnName(bench) : null,
  ),
] as const;

export type Lever = (typeof LEVERS)[number];
export type LeverId = Lever["id"];

function lever<Id extends string>(
  id: Id,
  turns: readonly FactName[],
  possibility: Possibility,
  pull: LeverOf<Id>["pull"],
): LeverOf<Id> {
  return { id, turns, possibility, pull };
}
