import {
  FACT_NAMES,
  FACT_VALUES,
  type FactName,
  type OrderFacts,
  type Policy,
  SWITCHES,
} from "#lib/rules/index.ts";
import { compilePolicies } from "#lib/rules/compile.ts";
import { AMBASSADOR_2025 } from "#lib/rules/policy.ts";

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

/** One policy for every setting of the switches that gate 10 asks, the built-in one first. */
const SWITCHED: readonly Policy[] = SWITCHES.dormantScope.flatMap((dormantScope) =>
  SWITCHES.upgradeScope.flatMap((upgradeScope) =>
    SWITCHES.lineage.map((lineage) => ({
      ...AMBASSADOR_2025,
      id: `${dormantScope} ${upgradeScope} ${lineage}`,
      dormantScope,
      upgradeScope,
      lineage,
    })),
  ),
);

export const COMPILED = SWITCHED.flatMap((policy) => compilePolicies([policy]));
