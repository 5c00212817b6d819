import type { OrderFacts, Outcome, Policy } from "#lib/rules/index.ts";

/** Section 5 over the facts of an order, clause after clause, written apart from the rule book. */
export function outcomeByThePage(facts: OrderFacts, policy: Policy): Outcome {
  if (facts.payment === "unpaid") return "UNPAID";
  if (facts.referral === "never") return "NOT_REFERRED";
  if (facts.referral === "not-started") return "BEFORE_REFERRAL";
  if (facts.referral === "ended") return "REFERRAL_ENDED";
  if (facts.channel === "other") return "NOT_OFFICIAL_CHANNEL";
  if (facts.purchase !== "paid-product") return "NOT_A_PAID_PRODUCT";
  if (facts.product === "excluded") return "PRODUCT_EXCLUDED";
  if (facts.kind === "unlisted") return "ORDER_KIND_NOT_LISTED";
  if (facts.identity === "pending") return "IDENTITY_PENDING";
  if (facts.ambassador === "same") return "SELF_REFERRAL";
  if (facts.refund === "in-full") return "REFUNDED";
  switch (facts.cohort) {
    case "new":
      return facts.burn === "burned" ? existing(facts, policy) : newUser(facts, policy);
    case "dormant":
      if (policy.dormantScope === "order" && facts.activity === "active") {
        return existing(facts, policy);
      }
      if (facts.kind === "renewal") return "DORMANT_RENEWAL";
      return facts.kind === "upgrade" ? "DORMANT_UPGRADE" : "DORMANT_NEW_PURCHASE";
    default:
      return existing(facts, policy);
  }
}

function newUser(facts: OrderFacts, policy: Policy): Outcome {
  if (facts.burn === "burning") return "PAYG_BURNED_FIRST_PURCHASE";
  if (facts.earlier === "none") return "FIRST_PURCHASE";
  if (facts.kind === "renewal") return "RENEWAL";
  if (facts.kind === "new") return "NEW_PURCHASE";
  const isOutside = policy.upgradeScope !== "any" && facts.firstPurchase === "none";
  return isOutside ? "UPGRADE_OUTSIDE_FIRST_PURCHASE" : "UPGRADE";
}

function existing(facts: OrderFacts, policy: Policy): Outcome {
  if (facts.programme === "not-started") return "BEFORE_PROGRAMME_START";
  if (facts.chain === "none") return "PRODUCT_FIRST_PURCHASE";
  if (facts.kind === "new") return "PRODUCT_ALREADY_PURCHASED";
  if (facts.chain === "before-start") return "PRODUCT_CHAIN_BEFORE_START";
  const isQualified =
    facts.chain === "same-subscription" ||
    (facts.chain === "other-subscription" && policy.lineage === "product");
  if (!isQualified) return "PRODUCT_CHAIN_NOT_QUALIFIED";
  return facts.kind === "renewal" ? "PRODUCT_FIRST_RENEWAL" : "PRODUCT_FIRST_UPGRADE";
}
