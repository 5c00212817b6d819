import type { Reading, SwitchName } from "#lib/rules/index.ts";

export type Strength = "high" | "medium" | "low" | "external";

/** How sure each reading is (section 8 of the rules), and the switch that can take it back. */
export const READING_STRENGTHS: {
  readonly [R in Reading]: { readonly strength: Strength; readonly switchName?: SwitchName };
} = {
  R1: { strength: "medium" },
  R2: { strength: "high" },
  R3: { strength: "medium", switchName: "dormantScope" },
  R4: { strength: "low", switchName: "upgradeScope" },
  R5: { strength: "low", switchName: "paygBurn" },
  R6: { strength: "high" },
  R7: { strength: "medium" },
  R8: { strength: "low" },
  R9: { strength: "high" },
  R10: { strength: "medium" },
  R11: { strength: "medium", switchName: "lineage" },
  R12: { strength: "high" },
  R13: { strength: "high" },
  R14: { strength: "medium" },
  R15: { strength: "medium" },
  R16: { strength: "medium" },
  R17: { strength: "high" },
  R18: { strength: "high" },
  R19: { strength: "external" },
  R20: { strength: "external" },
  R21: { strength: "medium" },
};
