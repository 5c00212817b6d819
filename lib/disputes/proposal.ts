import { z } from "zod";
import { correctionSchema } from "#lib/corrections/correction.ts";
import { decisionGivenSchema } from "./decision-given.ts";

/** A decision with everything that it records: what waits for a second admin, and what the thread keeps. */
export const proposalSchema = z.object({
  decision: decisionGivenSchema,
  /** Corrections of other customers' facts with the same cause. */
  also: z.array(correctionSchema),
});
export type Proposal = z.output<typeof proposalSchema>;
