import { z } from "zod";
import { LONGEST_MESSAGE } from "#db/schema/dispute-words.ts";
import { id } from "#lib/corrections/correction.ts";

/** Words to the other side, or among reviewers. */
export const message = z.string().trim().min(1).max(LONGEST_MESSAGE);

export const disputeKey = z.strictObject({ accountId: id, disputeId: id });

/** The dispute as whoever acts saw it. */
export const seenDispute = disputeKey.extend({ version: z.number().int().min(1) });
