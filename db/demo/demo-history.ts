import type { Policy } from "#lib/rules/policy.ts";
import { asKnown, changedBetween, type Knowledge } from "./as-known.ts";
import { beijing } from "./beijing-time.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";
import { demoFacts } from "./demo-facts.ts";
import { DEMO_POLICIES } from "./demo-policies.ts";

/** Facts that arrived together. A row is new, or takes the place of an earlier one with its id. */
export type DemoBatch = ProgrammeFacts & {
  readonly recordedAt: number;
  readonly cause: "import" | "refund" | "correction";
  readonly label: string;
  /** Versions published with this batch. */
  readonly policies: readonly Policy[];
};

/** How the demo's facts became known. All batches together are `demoFacts()`; in order of time. */
export function demoHistory(): readonly DemoBatch[] {
  const facts = demoFacts();
  let known: Knowledge | null = null;
  return ARRIVALS.map(({ at, cause, label, publishes = [] }) => {
    const before = known;
    known = learn(before, beijing(at), cause);
    return {
      ...(before ? changedBetween(facts, before, known) : asKnown(facts, known)),
      recordedAt: beijing(at),
      cause,
      label,
      policies: DEMO_POLICIES.filter(({ id }) => publishes.includes(id)),
    };
  });
}

type Arrival = {
  readonly at: string;
  readonly cause: DemoBatch["cause"];
  readonly label: string;
  readonly publishes?: readonly string[];
};

const ARRIVALS: readonly Arrival[] = [
  {
    at: "2026-10-01 06:30",
    cause: "import",
    label: "Everything up to 1 October 2026",
    publishes: ["ambassador-2025"],
  },
  { at: "2026-10-16 06:30", cause: "import", label: "Orders of 1 to 15 October 2026" },
  { at: "2026-10-19 12:10", cause: "refund", label: "Refunds up to 19 October 2026" },
  { at: "2026-10-22 10:15", cause: "correction", label: "Hollis Marine Survey verified" },
  {
    at: "2026-10-30 06:30",
    cause: "import",
    label: "Orders of 16 to 29 October 2026",
    publishes: ["ambassador-2026"],
  },
  { at: "2026-11-05 16:20", cause: "refund", label: "Refunds up to 5 November 2026" },
  { at: "2026-11-13 06:30", cause: "import", label: "Orders of 30 October to 12 November 2026" },
  {
    at: "2026-11-19 14:06",
    cause: "correction",
    label: "Nordhaven Automation verified under the real name of Nordhaven Robotics",
  },
  { at: "2026-11-23 06:30", cause: "import", label: "Orders of 13 to 22 November 2026" },
];

/** An import brings everything; refunds and real names may also come by themselves. */
function learn(before: Knowledge | null, at: number, cause: DemoBatch["cause"]): Knowledge {
  if (cause === "import" || !before) return { ordersUpTo: at, refundsUpTo: at, lateNamesUpTo: at };
  return cause === "refund" ? { ...before, refundsUpTo: at } : { ...before, lateNamesUpTo: at };
}
