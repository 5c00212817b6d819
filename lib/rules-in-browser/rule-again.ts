import { compilePolicies } from "#lib/rules/compile.ts";
import { decide } from "#lib/rules/decide.ts";
import { explain } from "#lib/rules/explain.ts";
import { FACT_NAMES, FACT_VALUES, type OrderFacts } from "#lib/rules/order-facts.ts";
import type { FactName, FactValue, Outcome, Policy } from "#lib/rules/index.ts";
import { type PortableHistory, unpackHistory } from "./portable-history.ts";

/** The outcome that the facts force. Those that are not given do not matter: any value does for them. */
export function ruleOnFacts(
  facts: { readonly [Name in FactName]?: FactValue<Name> },
  policy: Policy,
): Outcome | null {
  const whole = Object.fromEntries(
    FACT_NAMES.map((name) => [name, facts[name] ?? FACT_VALUES[name][0]]),
  ) as OrderFacts;
  const [compiled] = compilePolicies([{ ...policy, effectiveFrom: null }]);
  if (!compiled) return null;
  const ruling = decide(whole, compiled);
  return ruling.class ?? ruling.reason;
}

/** The outcome that the whole history leads to. */
export function ruleOnHistory(portable: PortableHistory, orderId: string): Outcome | null {
  const { history, policies } = unpackHistory(portable);
  const decision = explain(history, orderId, policies)?.decision;
  return decision?.class ?? decision?.reason ?? null;
}
