/** Section 7 (R13). */
import { instant } from "./instants.ts";
import type { NaivePolicy, Order, World } from "#lib/rules/examples/rows.ts";

/** The version with the greatest `effectiveFrom <= paid_at`, an unpaid order's by `placed_at`. */
export function policyOf(world: World, order: Order): NaivePolicy {
  const when = instant(order.paid_at === "" ? order.placed_at : order.paid_at);
  const from = (p: NaivePolicy) =>
    p.effectiveFrom === null ? -Infinity : instant(p.effectiveFrom);
  const policy = world.policies
    .filter((p) => from(p) <= when)
    .toSorted((a, b) => (from(a) < from(b) ? -1 : 1))
    .at(-1);
  if (policy === undefined) throw new Error(`no policy for ${order.order_id}`);
  return policy;
}
