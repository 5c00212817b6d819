import { z } from "zod";
import { LONGEST_MESSAGE, UPHOLD_REASONS } from "#db/schema/dispute-words.ts";
import { correctionsSchema } from "#lib/corrections/correction.ts";

/** What the ambassador is told: required, whatever is decided. */
export const sentence = z.string().trim().min(1).max(LONGEST_MESSAGE);

/** A decision on a dispute, as a reviewer gives it and as it waits for a second admin. */
export const decisionGivenSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("upheld"), reason: z.enum(UPHOLD_REASONS), sentence }),
  z.strictObject({
    outcome: z.literal("accepted"),
    /** Left out: those that the counter-fact suggests. */
    corrections: correctionsSchema.optional(),
    sentence,
  }),
  z.strictObject({
    outcome: z.literal("accepted-in-part"),
    corrections: correctionsSchema,
    sentence,
  }),
  z.strictObject({
    outcome: z.literal("goodwill"),
    amountMinor: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .max(3),
    sentence,
  }),
]);
export type DecisionGiven = z.output<typeof decisionGivenSchema>;
