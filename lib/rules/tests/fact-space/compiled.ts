import {
  AMBASSADOR_2025,
  compilePolicies,
  type CompiledPolicy,
  type Policy,
  SWITCHES,
} from "#lib/rules/index.ts";

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

export const BUILT_IN = builtIn();

function builtIn(): CompiledPolicy {
  const [policy] = COMPILED;
  if (policy === undefined) throw new Error("the built-in switches compile");
  return policy;
}
