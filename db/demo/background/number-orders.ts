import type { Order, Refund } from "#lib/rules/history.ts";
import { beijingDay } from "#db/demo/beijing-time.ts";
import type { SeededRandom } from "#db/demo/seeded-random.ts";
import type { DraftOrder } from "./draft-order.ts";

export type NumberedOrders = { readonly orders: Order[]; readonly refunds: Refund[] };

/** Gives drafts their ids: the day and six digits; those of a basket follow each other. */
export function numberOrders(
  drafts: readonly DraftOrder[],
  taken: Set<string>,
  random: SeededRandom,
): NumberedOrders {
  const orders: Order[] = [];
  const refunds: Refund[] = [];
  const firstOfBasket = new Map<string, string>();
  for (const { basket, refund, ...draft } of drafts) {
    const first = basket === null ? undefined : firstOfBasket.get(basket);
    const orderId =
      first === undefined ? freeId(draft.placedAt, taken, random) : nextId(first, taken);
    if (basket !== null && first === undefined) firstOfBasket.set(basket, orderId);
    const paymentId = draft.paidAt === null ? null : `pay-${first ?? orderId}`;
    orders.push({ ...draft, orderId, paymentId });
    if (refund) refunds.push({ ...refund, refundId: `refund-${orderId}-1`, orderId });
  }
  return { orders, refunds };
}

function freeId(placedAt: number, taken: Set<string>, random: SeededRandom): string {
  for (;;) {
    const id = `${beijingDay(placedAt)}-${random.between(100_000, 999_000)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function nextId(first: string, taken: Set<string>): string {
  const [day = "", number = ""] = first.split("-");
  for (let next = Number(number) + 1; ; next += 1) {
    const id = `${day}-${next}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
