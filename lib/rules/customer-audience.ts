import type { Outcome } from "./class-rules.ts";
import type { Decision } from "./decision.ts";
import type { FactName, FactValue } from "./order-facts.ts";
import type { Policy } from "./policy.ts";
import type { Clause, Cohort, Gate, Reading, Verdict } from "./vocabulary.ts";

/**
 * The third audience: whoever is shown an answer without an account here, the customer or somebody they
 * were forwarded to. Less than an ambassador gets: the outcome, what it rests on, and no row of any
 * order, account or referral. The ambassador's money is there only where its owner chose to show it.
 */
export type CustomerExplanation = {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly gate: Gate;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  /** What the customer counts as; null where the order is refused before that is asked. */
  readonly cohort: Cohort | null;
  /** Which of the causes of one outcome it is. */
  readonly facts: { readonly [Name in CustomerFact]?: FactValue<Name> };
  readonly policy: Policy;
  readonly money: CustomerMoney | null;
};

type CustomerFact = (typeof CUSTOMER_FACTS)[number];
/** The facts whose values the words of an outcome turn on. */
const CUSTOMER_FACTS = ["purchase", "chain"] as const satisfies readonly FactName[];

export type CustomerMoney = {
  readonly currency: string;
  readonly baseMinor: number;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
};

/** As much of an explanation as either of the other audiences has. */
type Explained = {
  readonly decision: Omit<Decision, "evidence">;
  readonly facts: { readonly [Name in FactName]?: FactValue<Name> };
  readonly decisive: readonly FactName[];
  readonly policy: Policy;
};

/** The part of an explanation that may be shown without a sign-in. */
export function forCustomer(
  { decision, facts, decisive, policy }: Explained,
  { showsMoney }: { readonly showsMoney: boolean },
): CustomerExplanation {
  const { verdict, gate, clauses, readings, cohort, currency } = decision;
  const { baseMinor, rateBasisPoints, rebateMinor } = decision;
  const outcome = decision.class ?? decision.reason;
  if (outcome === null) throw new Error("A decision has neither class nor reason.");
  const told = CUSTOMER_FACTS.filter((name) => decisive.includes(name));
  return {
    verdict,
    outcome,
    gate,
    clauses,
    readings,
    cohort,
    facts: Object.fromEntries(told.map((name) => [name, facts[name]])),
    policy,
    money: showsMoney ? { currency, baseMinor, rateBasisPoints, rebateMinor } : null,
  };
}
