import { classifyIdentity, type Decision, type Policy } from "#lib/rules/index.ts";
import type { DrawnWorld } from "./draw-world.ts";
import { historiesOf, modulePolicies } from "./module-histories.ts";

/** Every decision of a world by order id, evidence and all. */
export function worldDecisions({ facts, policies }: DrawnWorld): Map<string, Decision> {
  const list: readonly Policy[] = modulePolicies(policies);
  return new Map(
    historiesOf(facts)
      .flatMap((history) => classifyIdentity(history, list))
      .map((decision) => [decision.orderId, decision]),
  );
}
