import { compilePolicies, policyAt } from "./compile.ts";
import { explain } from "./explain.ts";
import { foresee, type Forecast, type Warning } from "./foresee.ts";
import type { IdentityHistory, Order, ProductVersion } from "./history.ts";
import type { Policy } from "./policy.ts";
import type { Cohort, Reason, RebateClass, Verdict } from "./vocabulary.ts";

/*
 * A forecast for an ambassador rests on what they may see. Of everything else it supposes each thing that
 * could be so, one after the other, and tells what would follow: it never looks, so asking product by
 * product reveals nothing.
 */

/** What may have been outside the referral. */
export const SUPPOSITIONS = [
  "nothing-before",
  "dormant-before",
  "other-product-before",
  "product-before-start",
  "product-before",
] as const;
export type Supposition = (typeof SUPPOSITIONS)[number];

/** What an ambassador knows of a customer before an order. */
export type VisibleHistory = {
  /** One account: its orders under the ambassador's own referral, its referrals to the ambassador. */
  readonly history: IdentityHistory;
  /** Of the referral in question once it has an anchor; the ambassador is told it then. */
  readonly cohort: Cohort | null;
};

/** What an order would get under every supposition named. */
export type Prospect = {
  readonly suppositions: readonly Supposition[];
  readonly verdict: Verdict;
  readonly class: RebateClass | null;
  readonly reason: Reason | null;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
  readonly warnings: readonly Warning[];
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** An account of the same real name that nobody sees, and a product that nobody named. */
const ELSEWHERE = "(elsewhere)";
const OTHER_PRODUCT = "(other product)";

/**
 * @returns one prospect where the answer is certain; else one for each answer, the best first
 * @throws RangeError as `foresee` does
 */
export function foreseeAsAmbassador(
  visible: VisibleHistory,
  draft: Order,
  policies: readonly Policy[],
): readonly Prospect[] {
  const forecasts = SUPPOSITIONS.flatMap((supposition) => {
    const history = supposing(supposition, visible.history, draft, policies);
    const isKnownFalse =
      visible.cohort !== null && cohortOf(history, draft, policies) !== visible.cohort;
    return isKnownFalse ? [] : [{ supposition, forecast: foresee(history, draft, policies) }];
  });
  return [...Map.groupBy(forecasts, ({ forecast }) => answerOf(forecast)).values()]
    .map((group) => prospectOf(group))
    .toSorted((a, b) => b.rebateMinor - a.rebateMinor);
}

type Supposed = { readonly supposition: Supposition; readonly forecast: Forecast };

function prospectOf(group: readonly Supposed[]): Prospect {
  const [first] = group;
  if (!first) throw new RangeError("a prospect rests on no supposition");
  const { decision, warnings } = first.forecast;
  return {
    suppositions: group.map((each) => each.supposition),
    verdict: decision.verdict,
    class: decision.class ?? decision.estimate?.class ?? null,
    reason: decision.reason,
    rateBasisPoints: decision.estimate?.rateBasisPoints ?? decision.rateBasisPoints,
    rebateMinor: decision.estimate?.rebateMinor ?? decision.rebateMinor,
    warnings,
  };
}

/** Forecasts that tell a person the same thing are one. */
function answerOf({ decision, warnings }: Forecast): string {
  const { verdict, reason, estimate } = decision;
  return [verdict, decision.class, reason, estimate?.class, estimate?.reason, ...warnings].join(
    " ",
  );
}

function cohortOf(
  history: IdentityHistory,
  draft: Order,
  policies: readonly Policy[],
): Cohort | null {
  const ahead = { ...history, orders: [...history.orders, draft] };
  return explain(ahead, draft.orderId, policies)?.cohort?.cohort ?? null;
}

/** The visible history with what is supposed, bought on another account before the first referred order. */
function supposing(
  supposition: Supposition,
  history: IdentityHistory,
  draft: Order,
  policies: readonly Policy[],
): IdentityHistory {
  const supposed = supposedOrders(supposition, history, draft, policies);
  const products = new Map(history.products);
  products.set(OTHER_PRODUCT, [otherProduct]);
  return {
    ...history,
    accountIds: [...history.accountIds, ELSEWHERE],
    orders: [...history.orders, ...supposed],
    products,
  };
}

function supposedOrders(
  supposition: Supposition,
  history: IdentityHistory,
  draft: Order,
  policies: readonly Policy[],
): readonly Order[] {
  const ahead = { ...history, orders: [...history.orders, draft] };
  const draftAt = draft.paidAt ?? draft.placedAt;
  const anchorAt = explain(ahead, draft.orderId, policies)?.cohort?.anchorPaidAt ?? draftAt;
  const { programmeStart } = policyAt(compilePolicies(policies), draftAt);
  const longBefore = bought(draft, OTHER_PRODUCT, anchorAt - 5 * 366 * DAY_MS);
  const shortlyBefore = bought(draft, OTHER_PRODUCT, anchorAt - DAY_MS);
  const { productCode } = draft;
  switch (supposition) {
    case "nothing-before":
      return [];
    case "dormant-before":
      return [longBefore];
    case "other-product-before":
      return [shortlyBefore];
    case "product-before-start":
      return [
        shortlyBefore,
        bought(draft, productCode, Math.min(anchorAt, programmeStart) - DAY_MS),
      ];
    case "product-before":
      return [
        shortlyBefore,
        bought(draft, productCode, Math.max(anchorAt - DAY_MS, programmeStart)),
      ];
    default:
      return supposition satisfies never;
  }
}

/** A purchase on another account, before the draft whatever the rest says. */
function bought(draft: Order, productCode: string, at: number): Order {
  const paidAt = Math.min(at, (draft.paidAt ?? draft.placedAt) - 1);
  return {
    ...draft,
    orderId: `${productCode}@${paidAt}`,
    accountId: ELSEWHERE,
    productCode,
    subscriptionId: null,
    kind: "new",
    billing: "subscription",
    channel: "official",
    paymentId: null,
    placedAt: paidAt,
    paidAt,
    activeUntil: null,
    listMinor: 1,
    paidMinor: 1,
  };
}

const otherProduct: ProductVersion = {
  productCode: OTHER_PRODUCT,
  effectiveFrom: null,
  name: OTHER_PRODUCT,
  countsAsPurchase: true,
  rebateable: true,
  rateBasisPoints: null,
};
