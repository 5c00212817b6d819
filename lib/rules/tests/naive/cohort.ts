/** Section 4 (R2, R3, R5). */
import { gates1To6 } from "./gates-1-to-6.ts";
import { instant } from "./instants.ts";
import { policyOf } from "./policies.ts";
import type { Order, World } from "#lib/rules/examples/rows.ts";
import {
  anchorOf,
  identityOfAccount,
  identityOfAmbassador,
  isDormantBefore,
  isPurchaseRecord,
  isVoidedAtOrBefore,
  ordersOfReferral,
  precedes,
  recordsBefore,
  referralOf,
} from "./terms.ts";

export type Cohort = "new" | "dormant" | "existing";

/** "Judged once per account and referral, immediately before the anchor, at identity level." */
export function cohortOfReferral(world: World, referralId: string): Cohort {
  const anchor = anchorOf(world, referralId);
  if (anchor === null) throw new Error(`no anchor under ${referralId}`);
  if (recordsBefore(world, anchor).length === 0) return "new";
  if (isDormantBefore(world, anchor, policyOf(world, anchor))) return "dormant";
  return "existing";
}

/** "A burning order" (S4b, R5), under the version of its referral's anchor. */
export function isBurningOrder(world: World, order: Order): boolean {
  const referral = referralOf(world, order);
  if (referral === null || order.billing !== "payg") return false;
  if (gates1To6(world, order) !== null) return false;
  if (cohortOfReferral(world, referral.referral_id) !== "new") return false;
  if (recordsBefore(world, order).length > 0) return false;

  const anchor = anchorOf(world, referral.referral_id);
  if (anchor === null) throw new Error(`no anchor under ${referral.referral_id}`);
  switch (policyOf(world, anchor).paygBurn) {
    case "never":
      return false;
    case "always":
      return true;
    case "referrer-existing":
      return hasOwnRecordBefore(
        world,
        identityOfAmbassador(world, referral.ambassador_id),
        instant(order.paid_at),
      );
  }
}

/** "The ambassador's own identity already had a purchase record." */
export function hasOwnRecordBefore(world: World, identity: string, when: number): boolean {
  return world.orders
    .filter((p) => identityOfAccount(world, p.account_id) === identity)
    .filter((p) => isPurchaseRecord(world, p))
    .some((p) => instant(p.paid_at) < when && !isVoidedAtOrBefore(world, p, when));
}

/** The cohort an order is judged as: its referral's, after burn and `dormantScope`. */
export function cohortOf(world: World, order: Order): Cohort {
  const referral = referralOf(world, order);
  if (referral === null) throw new Error(`${order.order_id} has no referral`);
  const cohort = cohortOfReferral(world, referral.referral_id);
  const policy = policyOf(world, order);

  if (cohort === "new") {
    const isBurned = ordersOfReferral(world, referral.referral_id).some(
      (b) => precedes(world, b, order) && isBurningOrder(world, b),
    );
    return isBurned ? "existing" : "new";
  }
  if (cohort === "dormant" && policy.dormantScope === "order") {
    return isDormantBefore(world, order, policy) ? "dormant" : "existing";
  }
  return cohort;
}
