import type { DisputeStage } from "#lib/disputes/dispute-words.ts";

/** Which word stands for a stage. */
export const STAGE_WORDS = {
  opened: "opened",
  "in-review": "review",
  "needs-you": "asked",
  "awaiting-approval": "approval",
  decided: "decided",
  withdrawn: "withdrawn",
  reopened: "reopened",
} as const satisfies Record<DisputeStage, string>;
