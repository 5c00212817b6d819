import type { Order } from "#lib/rules/index.ts";
import type { Derived } from "./derive-decision.ts";
import type { EvidenceRecord } from "./order-answer.ts";
import { nameOfProduct } from "./product-in-history.ts";

/** The orders that an explanation names as evidence, of those that may be seen. */
export function evidenceRecords(
  { explanation, history, order, accountNames }: Derived,
  isVisible: (order: Order) => boolean,
): EvidenceRecord[] {
  const named = new Set(
    [explanation.decision, explanation.cohort, ...explanation.steps].flatMap(
      (part) => part?.evidence.map(({ id }) => id) ?? [],
    ),
  );
  return history.orders.flatMap((each) => {
    const { orderId, accountId, productCode, paidAt, activeUntil, currency, paidMinor } = each;
    if (!named.has(orderId) || paidAt === null || !isVisible(each)) return [];
    return {
      orderId,
      accountId,
      accountName: accountNames(accountId),
      isOtherAccount: accountId !== order.accountId,
      productCode,
      productName: nameOfProduct(history, productCode, paidAt),
      paidAt,
      activeUntil,
      currency,
      paidMinor,
    };
  });
}
