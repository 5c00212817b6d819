import type { Tx } from "#db/client/transaction.ts";
import type { DecisionCause } from "#db/schema/decisions.ts";
import { loadCustomerNames, loadProductNames } from "./load-notice-names.ts";
import type { AmbassadorChanges } from "./notice-event.ts";
import { listAmbassadors } from "./recipients.ts";
import type { PersonNotice } from "./tell-event.ts";

/** Decisions that became others, for each ambassador their own: with before, after and cause. */
export async function noticesOfChanges(
  tx: Tx,
  topic: "decisions" | "imports",
  cause: DecisionCause,
  changes: readonly AmbassadorChanges[],
): Promise<readonly PersonNotice[]> {
  const changesById = new Map(changes.map((each) => [each.ambassadorId, each]));
  const recipients = await listAmbassadors(tx, topic, [...changesById.keys()]);
  const orders = changes.flatMap(({ first }) => first);
  const customers = await loadCustomerNames(
    tx,
    orders.map(({ accountId }) => accountId),
  );
  const products = await loadProductNames(
    tx,
    orders.map(({ productCode }) => productCode),
  );
  return recipients.flatMap((to) => {
    const own = changesById.get(to.ambassadorId ?? "");
    if (!own) return [];
    const first = own.first.map((order) => ({
      ...order,
      // Of an order that left their sight, they keep what they knew: not what it is called now.
      customer: order.after === null ? null : (customers.get(order.accountId) ?? null),
      product: products.get(order.productCode) ?? null,
    }));
    const content = {
      kind: "decisions" as const,
      cause,
      orders: own.orders,
      sums: own.sums,
      first,
    };
    return [{ to, content }];
  });
}
