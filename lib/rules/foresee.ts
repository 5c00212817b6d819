import { classifyIdentity } from "./classify.ts";
import { compilePolicies } from "./compile.ts";
import type { Decision } from "./decision.ts";
import type { IdentityHistory, Order } from "./history.ts";
import type { Policy } from "./policy.ts";
import { precedes, timelineOf, type Entry } from "./timeline.ts";
import { windowEnd } from "./window.ts";

/** What an order not yet placed would use up, or run into. */
export const WARNINGS = [
  /** A pay-as-you-go order that would give up the first-purchase rates (S4b). */
  "burns-first-purchase",
  /** It earns nothing itself, and the next order is no first purchase any more (S8). */
  "uses-up-first-purchase",
  /** Some days later the customer would have been dormant, at the dormant rates (S5). */
  "just-before-dormancy",
  "after-referral",
  "product-already-bought",
] as const;
export type Warning = (typeof WARNINGS)[number];

export type Forecast = {
  readonly decision: Decision;
  readonly warnings: readonly Warning[];
  /** With `just-before-dormancy`: from when an order would have found the customer dormant. */
  readonly dormantFrom: number | null;
};

/** Waiting so long for the dormant rates is worth a word. */
const DORMANCY_NEAR_MS = 45 * 24 * 60 * 60 * 1000;

/**
 * The decision that an order not yet placed would get, with what it would use up.
 *
 * @param draft the order as it would be recorded; its id is not yet in the history
 * @throws RangeError where the draft's id is taken, or as `classifyIdentity` does
 */
export function foresee(
  history: IdentityHistory,
  draft: Order,
  policies: readonly Policy[],
): Forecast {
  if (history.orders.some((order) => order.orderId === draft.orderId)) {
    throw new RangeError(`order ${draft.orderId} is already on record`);
  }
  const ahead = { ...history, orders: [...history.orders, draft] };
  const decisions = classifyIdentity(ahead, policies);
  const decision = decisions.find((each) => each.orderId === draft.orderId);
  if (!decision) throw new RangeError(`order ${draft.orderId} was not decided`);
  const dormantFrom = dormancyAfter(ahead, decision, policies);
  return {
    decision,
    warnings: WARNINGS.filter((warning) =>
      applies(warning, ahead, decision, dormantFrom, policies),
    ),
    dormantFrom,
  };
}

function applies(
  warning: Warning,
  ahead: IdentityHistory,
  decision: Decision,
  dormantFrom: number | null,
  policies: readonly Policy[],
): boolean {
  const { reason, estimate } = decision;
  const ends = reason === "IDENTITY_PENDING" ? estimate?.reason : reason;
  switch (warning) {
    case "burns-first-purchase":
      return ends === "PAYG_BURNED_FIRST_PURCHASE";
    case "uses-up-first-purchase":
      return usesUpFirst(ahead, decision, policies);
    case "just-before-dormancy":
      return dormantFrom !== null;
    case "after-referral":
      return ends === "REFERRAL_ENDED";
    case "product-already-bought":
      return ends === "PRODUCT_ALREADY_PURCHASED";
    default:
      return warning satisfies never;
  }
}

/** Refused at gate 5 or 6, and so a purchase record, while nothing stood before it. */
function usesUpFirst(
  ahead: IdentityHistory,
  { orderId, reason }: Decision,
  policies: readonly Policy[],
): boolean {
  if (reason !== "PRODUCT_EXCLUDED" && reason !== "ORDER_KIND_NOT_LISTED") return false;
  const { entry, records } = standingOf(ahead, orderId, policies);
  return !records.some((record) => precedes(record, entry));
}

/** From when the customer would be dormant, where the draft is what comes shortly before. */
function dormancyAfter(
  ahead: IdentityHistory,
  { cohort, orderId }: Decision,
  policies: readonly Policy[],
): number | null {
  // Only an order that is paid, and a purchase record, has a cohort.
  if (cohort !== "existing") return null;
  const { entry, records } = standingOf(ahead, orderId, policies);
  const isAnchor = !records.some((record) => record.span === entry.span);
  if (!isAnchor) return null;
  const activeUntil = records
    .filter((record) => precedes(record, entry))
    .map((record) => Math.max(record.at + 1, record.coveredUntil));
  const dormantFrom = windowEnd(Math.max(...activeUntil), entry.policy, entry.at);
  return dormantFrom - entry.at <= DORMANCY_NEAR_MS ? dormantFrom : null;
}

/** A paid order with the purchase records that stand before it in history order. */
function standingOf(
  history: IdentityHistory,
  orderId: string,
  policies: readonly Policy[],
): { readonly entry: Entry; readonly records: readonly Entry[] } {
  const { paid } = timelineOf(history, compilePolicies(policies));
  const index = paid.findIndex((each) => each.order.orderId === orderId);
  const entry = paid[index];
  if (!entry) throw new RangeError(`order ${orderId} is not paid`);
  return { entry, records: paid.slice(0, index).filter((each) => each.isRecord) };
}
