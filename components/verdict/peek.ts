import type { Verdict } from "#lib/rules/index.ts";
import type { EvidenceOnRibbon } from "#components/history/evidence.ts";

/** An answer in short: enough to know whether to open it. */
export type Peek = {
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly because: string;
  /** S12, read as R14 */
  readonly rule: string;
  readonly evidence: EvidenceOnRibbon;
};
