/** Section 5, the gates that ask about the order, its referral and its product alone. */
import { instant } from "./instants.ts";
import { amount } from "./money.ts";
import type { Order, World } from "#lib/rules/examples/rows.ts";
import { productOf, referralOf, referralsOfAccount } from "./terms.ts";

/** The reason of the first of gates 1-6 that fails, or null. */
export function gates1To6(world: World, order: Order): string | null {
  if (order.paid_at === "") return "UNPAID";
  if (referralOf(world, order) === null) return whyNoReferral(world, order);
  if (order.channel !== "official") return "NOT_OFFICIAL_CHANNEL";
  const product = productOf(world, order);
  const isPriced = amount(order.list_amount, order.currency) > 0n;
  if (!isPriced || product.counts_as_purchase !== "true") return "NOT_A_PAID_PRODUCT";
  if (product.rebateable !== "true") return "PRODUCT_EXCLUDED";
  if (!["new", "renewal", "upgrade"].includes(order.kind)) return "ORDER_KIND_NOT_LISTED";
  return null;
}

/** Gate 2's three reasons. */
function whyNoReferral(world: World, order: Order): string {
  const referrals = referralsOfAccount(world, order.account_id);
  if (referrals.length === 0) return "NOT_REFERRED";
  const started = referrals.filter((r) => instant(r.starts_at) <= instant(order.paid_at));
  return started.length === 0 ? "BEFORE_REFERRAL" : "REFERRAL_ENDED";
}
