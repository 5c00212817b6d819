import { decideCase } from "#lib/case/decide-case.ts";
import { type Decision, type Outcome, SWITCHES, type SwitchName } from "#lib/rules/index.ts";
import { type ShownExample, showExample } from "./shown-examples.ts";

export type SettingOutcome = {
  readonly setting: string;
  readonly outcome: Outcome;
  readonly decision: Decision;
};

export type SwitchCase = {
  readonly example: ShownExample;
  readonly settings: readonly SettingOutcome[];
};

/** The first of the examples with an order that a switch turns, and how it ends under each setting. */
export function findSwitchCase(
  name: SwitchName,
  examples: readonly ShownExample[],
): SwitchCase | null {
  for (const example of examples) {
    const bySetting = SWITCHES[name].map((setting) => {
      const policies = example.decided.policies.map((policy) => ({ ...policy, [name]: setting }));
      return { setting, decisions: decideCase(example.case.rows, policies).decisions };
    });
    for (const orderId of example.decided.decisions.keys()) {
      const settings = bySetting.flatMap(({ setting, decisions }) => {
        const decision = decisions.get(orderId);
        const outcome = decision?.class ?? decision?.reason;
        return decision && outcome ? [{ setting, outcome, decision }] : [];
      });
      const ends = new Set(settings.map(({ outcome }) => outcome));
      if (ends.size > 1) return { example: showExample(example.id, orderId), settings };
    }
  }
  return null;
}
