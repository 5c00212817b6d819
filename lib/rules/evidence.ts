import type { Evidence, EvidenceRole } from "./decision.ts";
import type { Derived, Trail } from "./derive.ts";
import { EVIDENT_FACTS, type EvidentFact, type FactName } from "./order-facts.ts";
import type { Ruling } from "./ruling.ts";
import type { Entry } from "./timeline.ts";

/** The rows that showed the decisive facts, each once, in the order in which the facts are asked. */
export function evidenceOf(entry: Entry, { trail }: Derived, ruling: Ruling): Evidence[] {
  const evidence: Evidence[] = [];
  for (const fact of ruling.evident) addEvidence(evidence, fact, entry, trail);
  return evidence;
}

/** The rows that showed one fact; none where the fact is an absence. */
export function evidenceOfFact(fact: FactName, entry: Entry, trail: Trail): Evidence[] {
  const evidence: Evidence[] = [];
  const evident = EVIDENT_FACTS.find((each) => each === fact);
  if (evident) addEvidence(evidence, evident, entry, trail);
  return evidence;
}

function addEvidence(to: Evidence[], fact: EvidentFact, entry: Entry, trail: Trail): void {
  switch (fact) {
    case "referral":
      add(to, "referral", entry.span?.referralId);
      return;
    case "refund":
      add(to, "full-refund", entry.settlement.fullRefundId);
      return;
    case "cohort":
      addStanding(to, trail);
      return;
    case "activity":
      add(to, "activity-before", trail.activityRecord?.order.orderId);
      return;
    case "burn":
      addBurn(to, entry, trail);
      return;
    case "earlier":
      add(to, "record-before", trail.earlier?.order.orderId);
      return;
    case "firstPurchase":
      add(to, "first-purchase", trail.firstPurchase?.order.orderId);
      return;
    case "chain":
      add(to, "product-record", trail.productRecord?.order.orderId);
      add(to, "qualifying-order", trail.qualifyingOrder?.order.orderId);
      return;
    default:
      fact satisfies never;
  }
}

function addStanding(to: Evidence[], { referral }: Trail): void {
  if (!referral) return;
  const { cohort, record } = referral.standing;
  add(to, "anchor", referral.anchor.order.orderId);
  const role = cohort === "existing" ? "active-in-window" : "record-before-anchor";
  add(to, role, record?.order.orderId);
}

function addBurn(to: Evidence[], entry: Entry, { burningOrder, referral }: Trail): void {
  if (!burningOrder || !referral) return;
  add(to, "burning-order", burningOrder.order.orderId);
  if (referral.anchor.policy.paygBurn === "referrer-existing") {
    add(to, "ambassador-record", entry.span?.ambassadorId);
  }
}

function add(to: Evidence[], role: EvidenceRole, id: string | null | undefined): void {
  if (id !== null && id !== undefined) to.push({ role, id });
}
