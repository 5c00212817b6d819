import type { Evidence, FactName } from "#lib/rules/index.ts";
import { isBurningOrder } from "#lib/rules/tests/naive/cohort.ts";
import { isSameSubscription, outcomeOf, qualifiersOf } from "#lib/rules/tests/naive/gates.ts";
import { instant, monthsBefore } from "#lib/rules/tests/naive/instants.ts";
import { policyOf } from "#lib/rules/tests/naive/policies.ts";
import type { NaivePolicy, Order, World } from "#lib/rules/examples/rows.ts";
import {
  anchorOf,
  coverageEnd,
  inHistoryOrder,
  ordersOfReferral,
  precedes,
  recordsBefore,
  referralOf,
  refundsUntilFull,
} from "#lib/rules/tests/naive/terms.ts";
import { factByThePage, referralFor } from "./facts-by-the-page.ts";

/**
 * The rows that must be shown for a fact: where more than one would do, the earliest in history order,
 * and for a customer's standing the latest. An absence is shown by no row.
 */
export function evidenceByThePage(world: World, order: Order, fact: FactName): Evidence[] {
  switch (fact) {
    case "referral": {
      const referral = referralOf(world, order);
      return referral === null ? [] : [{ role: "referral", id: referral.referral_id }];
    }
    case "refund": {
      const last = refundsUntilFull(world, order)?.at(-1);
      return last === undefined ? [] : [{ role: "full-refund", id: last.refund_id }];
    }
    case "cohort":
      return cohortEvidence(world, order);
    case "activity":
      return shown("activity-before", latestOfInterest(world, order, policyOf(world, order)));
    case "burn":
      return burnEvidence(world, order);
    case "earlier":
      return shown("record-before", inHistoryOrder(recordsBefore(world, order))[0]);
    case "firstPurchase":
      return firstPurchaseEvidence(world, order);
    case "chain":
      return chainEvidence(world, order);
    default:
      return [];
  }
}

function cohortEvidence(world: World, order: Order): Evidence[] {
  const anchor = anchorFor(world, order);
  const isExisting = factByThePage(world, order, "cohort") === "existing";
  const record = latestOfInterest(world, anchor, policyOf(world, anchor));
  const role = isExisting ? "active-in-window" : "record-before-anchor";
  return [...shown("anchor", anchor), ...shown(role, record)];
}

/** The latest record before an order that keeps the customer from being dormant, else the latest. */
function latestOfInterest(world: World, order: Order, policy: NaivePolicy): Order | undefined {
  const records = inHistoryOrder(recordsBefore(world, order));
  const start = monthsBefore(order.paid_at, policy.windowMonths, policy.timeZone);
  const active = records.filter(
    (p) => instant(p.paid_at) >= start || (coverageEnd(world, p) ?? start) > start,
  );
  return active.at(-1) ?? records.at(-1);
}

function burnEvidence(world: World, order: Order): Evidence[] {
  const value = factByThePage(world, order, "burn");
  if (value === "none") return [];
  const { referral_id: id, ambassador_id: ambassador } = referralFor(world, order);
  const isBurner = (o: Order) => precedes(world, o, order) && isBurningOrder(world, o);
  const burners = inHistoryOrder(ordersOfReferral(world, id)).filter(isBurner);
  const { paygBurn } = policyOf(world, anchorFor(world, order));
  return [
    ...shown("burning-order", value === "burning" ? order : burners[0]),
    ...(paygBurn === "referrer-existing"
      ? ([{ role: "ambassador-record", id: ambassador }] as const)
      : []),
  ];
}

function firstPurchaseEvidence(world: World, order: Order): Evidence[] {
  if (factByThePage(world, order, "firstPurchase") === "none") return [];
  const { referral_id: id } = referralFor(world, order);
  const first = inHistoryOrder(ordersOfReferral(world, id))
    .filter((p) => p.product_code === order.product_code && precedes(world, p, order))
    .find((p) => {
      const outcome = outcomeOf(world, p, "aside");
      return outcome.verdict === "eligible" && outcome.class === "FIRST_PURCHASE";
    });
  return shown("first-purchase", first);
}

function chainEvidence(world: World, order: Order): Evidence[] {
  const value = factByThePage(world, order, "chain");
  const { first, qualifiers } = qualifiersOf(world, order);
  const isLinked = (p: Order) => value === "other-subscription" || isSameSubscription(p, order);
  const isQualified = value.endsWith("-subscription");
  return [
    ...shown("product-record", first ?? undefined),
    ...shown("qualifying-order", isQualified ? qualifiers.find(isLinked) : undefined),
  ];
}

export function anchorFor(world: World, order: Order): Order {
  const anchor = anchorOf(world, referralFor(world, order).referral_id);
  if (anchor === null) throw new Error(`${order.order_id} has a referral without an anchor`);
  return anchor;
}

function shown(role: Evidence["role"], order: Order | undefined): Evidence[] {
  return order === undefined ? [] : [{ role, id: order.order_id }];
}
