import { FACT_NAMES, FACT_VALUES, type FactName, type OrderFacts } from "#lib/rules/index.ts";

/** Every state of some facts, the others as given. */
export function* statesOf(
  names: readonly FactName[],
  others: OrderFacts = SMOOTH,
): Generator<OrderFacts> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield others;
    return;
  }
  for (const value of FACT_VALUES[name]) yield* statesOf(rest, { ...others, [name]: value });
}

/** Every gate holds. */
export const SMOOTH: OrderFacts = {
  payment: "paid",
  referral: "active",
  channel: "official",
  purchase: "paid-product",
  product: "rebateable",
  kind: "new",
  identity: "verified",
  ambassador: "another",
  refund: "kept",
  cohort: "new",
  activity: "active",
  burn: "none",
  earlier: "none",
  firstPurchase: "none",
  programme: "started",
  chain: "none",
};

export const GATE_FACTS = FACT_NAMES.slice(0, 9);
/** The facts that no gate before the tenth asks. */
export const LATER_FACTS = FACT_NAMES.slice(9);
