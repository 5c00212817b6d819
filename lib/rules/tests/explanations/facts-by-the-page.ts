import type { FactName, FactValue } from "#lib/rules/index.ts";
import { cohortOfReferral, isBurningOrder } from "#lib/rules/tests/naive/cohort.ts";
import {
  isSameSubscription,
  qualifiersOf,
  upgradesFirstPurchase,
} from "#lib/rules/tests/naive/gates.ts";
import { gates1To6 } from "#lib/rules/tests/naive/gates-1-to-6.ts";
import { instant } from "#lib/rules/tests/naive/instants.ts";
import { amount } from "#lib/rules/tests/naive/money.ts";
import { policyOf } from "#lib/rules/tests/naive/policies.ts";
import type { Order, Referral, World } from "#lib/rules/examples/rows.ts";
import {
  identityOf,
  identityOfAmbassador,
  isDormantBefore,
  ordersOfReferral,
  precedes,
  productOf,
  recordsBefore,
  referralOf,
  refundedInFullAt,
} from "#lib/rules/tests/naive/terms.ts";

/** What an explanation must have seen, asked of the rows again in the spec's own terms. */
export function factByThePage(world: World, order: Order, fact: FactName): FactValue {
  switch (fact) {
    case "payment":
      return order.paid_at === "" ? "unpaid" : "paid";
    case "referral":
      return referralValue(world, order);
    case "channel":
      return order.channel === "official" ? "official" : "other";
    case "purchase":
      if (amount(order.list_amount, order.currency) === 0n) return "free-of-charge";
      return productOf(world, order).counts_as_purchase === "true" ? "paid-product" : "not-counted";
    case "product":
      return productOf(world, order).rebateable === "true" ? "rebateable" : "excluded";
    case "kind":
      return kindValue(order);
    case "identity":
      return identityOf(world, order).startsWith("identity ") ? "verified" : "pending";
    case "ambassador":
      return identityOfAmbassador(world, referralFor(world, order).ambassador_id) ===
        identityOf(world, order)
        ? "same"
        : "another";
    case "refund":
      return refundedInFullAt(world, order) === null ? "kept" : "in-full";
    case "cohort":
      return cohortOfReferral(world, referralFor(world, order).referral_id);
    case "activity":
      return isDormantBefore(world, order, policyOf(world, order)) ? "dormant" : "active";
    case "burn":
      return burnValue(world, order);
    case "earlier":
      return recordsBefore(world, order).length === 0 ? "none" : "some";
    case "firstPurchase":
      return upgradesFirstPurchase(world, order) ? "same-product" : "none";
    case "programme":
      return instant(order.paid_at) < instant(policyOf(world, order).programmeStart)
        ? "not-started"
        : "started";
    case "chain":
      return chainValue(world, order);
    default:
      return fact satisfies never;
  }
}

function referralValue(world: World, order: Order): FactValue<"referral"> {
  if (referralOf(world, order) !== null) return "active";
  switch (gates1To6(world, order)) {
    case "NOT_REFERRED":
      return "never";
    case "BEFORE_REFERRAL":
      return "not-started";
    default:
      return "ended";
  }
}

function kindValue({ kind }: Order): FactValue<"kind"> {
  return kind === "new" || kind === "renewal" || kind === "upgrade" ? kind : "unlisted";
}

function burnValue(world: World, order: Order): FactValue<"burn"> {
  if (isBurningOrder(world, order)) return "burning";
  const others = ordersOfReferral(world, referralFor(world, order).referral_id);
  const isBurned = others.some((o) => precedes(world, o, order) && isBurningOrder(world, o));
  return isBurned ? "burned" : "none";
}

function chainValue(world: World, order: Order): FactValue<"chain"> {
  const { programmeStart } = policyOf(world, order);
  const { first, qualifiers } = qualifiersOf(world, order);
  if (first === null) return "none";
  if (instant(first.paid_at) < instant(programmeStart)) return "before-start";
  if (qualifiers.length === 0) return "not-qualified";
  return qualifiers.some((p) => isSameSubscription(p, order))
    ? "same-subscription"
    : "other-subscription";
}

export function referralFor(world: World, order: Order): Referral {
  const referral = referralOf(world, order);
  if (referral === null) throw new Error(`${order.order_id} has no referral`);
  return referral;
}
