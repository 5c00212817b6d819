import { z } from "zod";
import { DECISION_CAUSES } from "#db/schema/decisions.ts";
import { CLASSES, REASONS, VERDICTS } from "#lib/rules/vocabulary.ts";

/**
 * What happened in a dispute, and whom it concerns:
 * - `opened`, `reopened`, `withdrawn`: whoever reviews it, else all reviewers
 * - `in-review` (somebody claimed it or was given it): its ambassador, and a reviewer who was given it by another
 * - `question` (needs the ambassador), `decided`: its ambassador
 * - `taken-back` (goodwill): its ambassador, and whoever reviewed it
 * - `answered`, `message`: the other side
 * - `approval-wanted` (a second admin must agree), `overdue`: all admins
 */
export const DISPUTE_STAGES = [
  "opened",
  "in-review",
  "question",
  "answered",
  "message",
  "approval-wanted",
  "decided",
  "withdrawn",
  "reopened",
  "overdue",
  "taken-back",
] as const;
export type DisputeStage = (typeof DISPUTE_STAGES)[number];

/** How a dispute was decided. */
export const DISPUTE_ENDINGS = ["upheld", "accepted", "accepted-in-part", "goodwill"] as const;
export type DisputeEnding = (typeof DISPUTE_ENDINGS)[number];

/** A text in a notice may not be longer; what is longer is cut, the whole stands in the dispute. */
export const LONGEST_NOTICE_TEXT = 600;

const id = z.string().min(1).max(64);

export const disputeEvent = z.strictObject({
  kind: z.literal("dispute"),
  stage: z.enum(DISPUTE_STAGES),
  disputeId: id,
  /** The customer; null where the dispute names none that is on record. */
  accountId: id.nullable(),
  /** null: of an order that is missing. */
  orderId: id.nullable(),
  /** Whose dispute it is. */
  ambassadorId: id,
  /** The person who did it, who is told nothing of it; null: the calendar. */
  actorId: id.nullable(),
  /** The person who reviews it, if anybody does. */
  assigneeId: id.nullable(),
  /** Words that one side meant for the other: a question, an answer, the sentence of a decision. Never an internal note. */
  text: z.string().max(LONGEST_NOTICE_TEXT).nullable(),
  /** With `decided` alone. */
  ending: z.enum(DISPUTE_ENDINGS).nullable(),
  dueAt: z.number().nullable(),
});

/** What an ambassador sees of a decision. */
const outcome = z.strictObject({
  verdict: z.enum(VERDICTS),
  outcome: z.enum([...CLASSES, ...REASONS]),
  rateBasisPoints: z.number(),
  currency: z.string(),
  rebateMinor: z.number(),
});

/** A decision that became another one; null: the order was, or is now, not this ambassador's to see. */
export const changedOrder = z.strictObject({
  accountId: id,
  orderId: id,
  productCode: id,
  before: outcome.nullable(),
  after: outcome.nullable(),
});

/** What changed for one ambassador at once: sums over all orders, and the first of them. */
export const ambassadorChanges = z.strictObject({
  ambassadorId: id,
  orders: z.number(),
  sums: z.array(
    z.strictObject({ currency: z.string(), beforeMinor: z.number(), afterMinor: z.number() }),
  ),
  first: z.array(changedOrder),
});

export const decisionsEvent = z.strictObject({
  kind: z.literal("decisions"),
  cause: z.enum(DECISION_CAUSES),
  /** The person who changed the facts, or the name of the job. */
  actorId: z.string(),
  decidedAt: z.number(),
  changes: z.array(ambassadorChanges),
});

/** The first change of an import; what it changes until its end is told in one notice. */
const importEvent = z.strictObject({ kind: z.literal("import"), importId: z.number() });

export const noticeEvent = z.discriminatedUnion("kind", [
  disputeEvent,
  decisionsEvent,
  importEvent,
]);

/** What people are told of. */
export type NoticeEvent = z.infer<typeof noticeEvent>;
export type DisputeEvent = z.infer<typeof disputeEvent>;
export type DecisionsEvent = z.infer<typeof decisionsEvent>;
export type AmbassadorChanges = z.infer<typeof ambassadorChanges>;
export type ChangedOrder = z.infer<typeof changedOrder>;
export type ShownOutcome = z.infer<typeof outcome>;
