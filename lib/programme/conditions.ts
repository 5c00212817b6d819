import { CLASS_RULES, type Condition } from "#lib/rules/class-rules.ts";
import { GATE_RULES } from "#lib/rules/gate-rules.ts";
import { CLASS_FACTS, type Outcome, type Policy } from "#lib/rules/index.ts";

/** What holds where a rule leads to an outcome, each as a word with a message of its own. */
export const CONDITIONS = [
  "unpaid",
  "never",
  "not-started",
  "ended",
  "other-channel",
  "free",
  "excluded",
  "unlisted",
  "pending",
  "same",
  "in-full",
  "as-new",
  "as-dormant",
  "as-existing",
  "burning",
  "not-burned",
  "nothing-earlier",
  "something-earlier",
  "kind-new",
  "kind-renewal",
  "kind-upgrade",
  "kind-renewal-or-upgrade",
  "of-first-purchase",
  "not-of-first-purchase",
  "after-start",
  "before-start",
  "product-unbought",
  "product-bought",
  "product-before-start",
  "product-not-qualified",
  "product-not-qualified-or-other-subscription",
  "product-qualified",
  "product-qualified-same-subscription",
] as const;
export type ConditionWord = (typeof CONDITIONS)[number];

/**
 * Read off the rule book under a policy, so that the page cannot ask for anything else than the rules.
 * Empty where this policy never leads there.
 */
export function conditionsOf(outcome: Outcome, policy: Policy): readonly ConditionWord[] {
  const gate = GATE_RULES.find(({ fails }) =>
    Object.values(fails).some((each) => each === outcome),
  );
  if (gate) return [ofGate(outcome)];
  const rule = CLASS_RULES.find((each) => each.outcome === outcome);
  const inForce = rule?.when.filter(({ switches }) =>
    Object.entries(switches ?? {}).every(
      ([name, setting]) => policy[name as keyof typeof switches] === setting,
    ),
  );
  return inForce?.[0] ? wordsOf(inForce, inForce[0]) : [];
}

function ofGate(outcome: Outcome): ConditionWord {
  switch (outcome) {
    case "UNPAID":
      return "unpaid";
    case "NOT_REFERRED":
      return "never";
    case "BEFORE_REFERRAL":
      return "not-started";
    case "REFERRAL_ENDED":
      return "ended";
    case "NOT_OFFICIAL_CHANNEL":
      return "other-channel";
    case "NOT_A_PAID_PRODUCT":
      return "free";
    case "PRODUCT_EXCLUDED":
      return "excluded";
    case "ORDER_KIND_NOT_LISTED":
      return "unlisted";
    case "IDENTITY_PENDING":
      return "pending";
    case "SELF_REFERRAL":
      return "same";
    case "REFUNDED":
      return "in-full";
    default:
      throw new Error(`${outcome} is not a gate's.`);
  }
}

/** The conditions of one outcome differ in what they ask of the chain alone. */
function wordsOf(conditions: readonly Condition[], first: Condition): ConditionWord[] {
  const words: ConditionWord[] = first.judgedAs ? [`as-${first.judgedAs}`] : [];
  for (const fact of CLASS_FACTS) {
    const values = conditions.flatMap((each) => each[fact] ?? []);
    if (values.length > 0) words.push(wordOf(fact, [...new Set(values)]));
  }
  return words;
}

const WORDS: { readonly [key: string]: ConditionWord } = {
  "burn burning": "burning",
  "burn none": "not-burned",
  "earlier none": "nothing-earlier",
  "earlier some": "something-earlier",
  "kind new": "kind-new",
  "kind renewal": "kind-renewal",
  "kind upgrade": "kind-upgrade",
  "kind renewal upgrade": "kind-renewal-or-upgrade",
  "firstPurchase same-product": "of-first-purchase",
  "firstPurchase none": "not-of-first-purchase",
  "programme started": "after-start",
  "programme not-started": "before-start",
  "chain none": "product-unbought",
  "chain before-start not-qualified other-subscription same-subscription": "product-bought",
  "chain before-start": "product-before-start",
  "chain not-qualified": "product-not-qualified",
  "chain not-qualified other-subscription": "product-not-qualified-or-other-subscription",
  "chain other-subscription same-subscription": "product-qualified",
  "chain same-subscription": "product-qualified-same-subscription",
};

function wordOf(fact: string, values: readonly string[]): ConditionWord {
  const word = WORDS[`${fact} ${values.toSorted().join(" ")}`];
  if (!word) throw new Error(`No word for ${fact} being ${values.join(" or ")}.`);
  return word;
}
