/** Section 5: the gates in order; the first that fails is the headline reason. */
import { cohortOf, isBurningOrder } from "./cohort.ts";
import { gates1To6 } from "./gates-1-to-6.ts";
import { instant } from "./instants.ts";
import { policyOf } from "./policies.ts";
import type { Order, Referral, World } from "#lib/rules/examples/rows.ts";
import {
  areOfOnePayment,
  identityOf,
  identityOfAmbassador,
  inHistoryOrder,
  precedes,
  recordsBefore,
  referralOf,
  refundedInFullAt,
} from "./terms.ts";

export type Outcome =
  | { readonly verdict: "eligible"; readonly class: string }
  | { readonly verdict: "ineligible" | "undecided"; readonly reason: string };

/** How gate 9 is judged: over all time, as of an instant (chains), or not at all (`upgradeScope`). */
type Gate9 = "ever" | "aside" | number;

export function outcomeOf(world: World, order: Order, gate9: Gate9 = "ever"): Outcome {
  const early = gates1To6(world, order);
  if (early !== null) return ineligible(early);
  if (!passesGate7(world, order)) return { verdict: "undecided", reason: "IDENTITY_PENDING" };
  const referral = requireReferral(world, order);
  if (identityOfAmbassador(world, referral.ambassador_id) === identityOf(world, order)) {
    return ineligible("SELF_REFERRAL");
  }
  if (!passesGate9(world, order, gate9)) return ineligible("REFUNDED");
  return gate10(world, order);
}

function passesGate7(world: World, order: Order): boolean {
  const account = world.accounts.find((a) => a.account_id === order.account_id);
  return account?.identity_id !== "" || world.gate7PassedFor === order.account_id;
}

function passesGate9(world: World, order: Order, gate9: Gate9): boolean {
  const refunded = refundedInFullAt(world, order);
  if (gate9 === "aside" || refunded === null) return true;
  return gate9 !== "ever" && refunded > gate9;
}

function gate10(world: World, order: Order): Outcome {
  switch (cohortOf(world, order)) {
    case "new":
      return gate10New(world, order);
    case "dormant":
      return eligible(byKind(order, "DORMANT_NEW_PURCHASE", "DORMANT_RENEWAL", "DORMANT_UPGRADE"));
    case "existing":
      return gate10Existing(world, order);
  }
}

/** S2a, S4b, S8-S11, R4, R8. */
function gate10New(world: World, order: Order): Outcome {
  if (isBurningOrder(world, order)) return ineligible("PAYG_BURNED_FIRST_PURCHASE");
  if (recordsBefore(world, order).length === 0) return eligible("FIRST_PURCHASE");
  const isNarrow = policyOf(world, order).upgradeScope === "first-purchase-product";
  if (order.kind === "upgrade" && isNarrow && !upgradesFirstPurchase(world, order)) {
    return ineligible("UPGRADE_OUTSIDE_FIRST_PURCHASE");
  }
  return eligible(byKind(order, "NEW_PURCHASE", "RENEWAL", "UPGRADE"));
}

/** "A `FIRST_PURCHASE` of the same product and referral that precedes O (gate 9 aside)." */
export function upgradesFirstPurchase(world: World, order: Order): boolean {
  const referral = requireReferral(world, order);
  return world.orders
    .filter((p) => precedes(world, p, order))
    .filter((p) => p.product_code === order.product_code)
    .filter((p) => referralOf(world, p)?.referral_id === referral.referral_id)
    .map((p) => outcomeOf(world, p, "aside"))
    .some((outcome) => outcome.verdict === "eligible" && outcome.class === "FIRST_PURCHASE");
}

/** S1, S7, S12-S14, R6, R8, R11. */
function gate10Existing(world: World, order: Order): Outcome {
  const policy = policyOf(world, order);
  if (instant(order.paid_at) < instant(policy.programmeStart)) {
    return ineligible("BEFORE_PROGRAMME_START");
  }
  const { first, qualifiers } = qualifiersOf(world, order);
  if (first === null) return eligible("PRODUCT_FIRST_PURCHASE");
  if (order.kind === "new") return ineligible("PRODUCT_ALREADY_PURCHASED");
  if (instant(first.paid_at) < instant(policy.programmeStart)) {
    return ineligible("PRODUCT_CHAIN_BEFORE_START");
  }
  const isLinked = (p: Order) => policy.lineage === "product" || isSameSubscription(p, order);
  if (!qualifiers.some(isLinked)) return ineligible("PRODUCT_CHAIN_NOT_QUALIFIED");
  return eligible(order.kind === "renewal" ? "PRODUCT_FIRST_RENEWAL" : "PRODUCT_FIRST_UPGRADE");
}

/** Q, the earliest record of the same product before O, and the orders that qualify, lineage aside. */
export function qualifiersOf(
  world: World,
  order: Order,
): { readonly first: Order | null; readonly qualifiers: readonly Order[] } {
  const sameProduct = inHistoryOrder(recordsBefore(world, order)).filter(
    (p) => p.product_code === order.product_code,
  );
  const q = sameProduct[0];
  if (q === undefined) return { first: null, qualifiers: [] };
  const candidates = [q, ...sameProduct.filter((p) => p !== q && areOfOnePayment(p, q))];
  return { first: q, qualifiers: candidates.filter((p) => qualifies(world, p, order)) };
}

/** R11: eligible in any class, same ambassador, gate 9 as of `O.paid_at`, under its own version. */
function qualifies(world: World, p: Order, o: Order): boolean {
  return (
    outcomeOf(world, p, instant(o.paid_at)).verdict === "eligible" &&
    referralOf(world, p)?.ambassador_id === referralOf(world, o)?.ambassador_id
  );
}

export function isSameSubscription(p: Order, o: Order): boolean {
  return o.subscription_id !== "" && p.subscription_id === o.subscription_id;
}

function byKind(order: Order, ofNew: string, ofRenewal: string, ofUpgrade: string): string {
  if (order.kind === "renewal") return ofRenewal;
  return order.kind === "upgrade" ? ofUpgrade : ofNew;
}

function requireReferral(world: World, order: Order): Referral {
  const referral = referralOf(world, order);
  if (referral === null) throw new Error(`${order.order_id} has no referral`);
  return referral;
}

function eligible(name: string): Outcome {
  return { verdict: "eligible", class: name };
}

function ineligible(reason: string): Outcome {
  return { verdict: "ineligible", reason };
}
