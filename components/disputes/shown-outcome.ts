import type { Outcome, Verdict } from "#lib/rules/index.ts";
import { CLASSES } from "#lib/rules/vocabulary.ts";

/** The verdict that an outcome stands for: its mark and its colour. */
export function verdictOf(outcome: Outcome): Verdict {
  if (CLASSES.some((each) => each === outcome)) return "eligible";
  return outcome === "IDENTITY_PENDING" ? "undecided" : "ineligible";
}
