import { orderHref } from "#components/verdict/story-of.ts";
import type { ChangedDecision, OutcomeShown } from "#lib/corrections/effect.ts";
import type { ChangedOrder, ShownDecision } from "./changed-order.ts";

/** A changed decision as a row; the order of the dispute itself is marked, and stands first. */
export function changedOrdersOf(
  changes: readonly ChangedDecision[],
  contestedOrderId: string | null,
): readonly ChangedOrder[] {
  const rows = changes.map((change): ChangedOrder => ({
    accountId: change.accountId,
    orderId: change.orderId,
    href: orderHref(change),
    product: change.productName,
    currency: change.currency,
    before: shownOf(change.before),
    after: shownOf(change.after),
    isContested: change.orderId === contestedOrderId,
  }));
  return rows.toSorted((a, b) => Number(b.isContested) - Number(a.isContested));
}

function shownOf(outcome: OutcomeShown | null): ShownDecision | null {
  const code = outcome && (outcome.class ?? outcome.reason);
  if (outcome === null || code === null) return null;
  return { verdict: outcome.verdict, outcome: code, rebateMinor: outcome.rebateMinor };
}
