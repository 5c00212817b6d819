import type { Family, Switches } from "./vocabulary.ts";

/** One published version of the programme (section 7). Instants are epoch milliseconds. */
export type Policy = Switches & {
  readonly id: string;
  /** null: from the beginning of time; exactly one version of a list has it. */
  readonly effectiveFrom: number | null;
  /** IANA name of the clock on which months are counted (R7). */
  readonly timeZone: string;
  /** Basis points, by family. */
  readonly caps: { readonly [F in Family]: number };
  /** Calendar months looked back over for dormancy (S5). */
  readonly windowMonths: number;
  /** Start of the product family (S1, R6). */
  readonly programmeStart: number;
};

export const AMBASSADOR_2025: Policy = {
  id: "ambassador-2025",
  effectiveFrom: null,
  timeZone: "Asia/Shanghai",
  caps: { new: 4500, dormant: 4500, product: 1500 },
  windowMonths: 12,
  // 2025-04-01T00:00:00+08:00
  programmeStart: 1_743_436_800_000,
  paygBurn: "referrer-existing",
  dormantScope: "cohort",
  upgradeScope: "any",
  lineage: "product",
};

export const BUILT_IN_POLICIES: readonly Policy[] = [AMBASSADOR_2025];
