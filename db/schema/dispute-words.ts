import { GATES } from "#lib/rules/vocabulary.ts";

/**
 * The closed lists of disputes. The database's checks, the types, the state machine and the words of the
 * screens are all made from them.
 */

export const DISPUTE_STAGES = [
  "opened",
  /** Claimed by a reviewer. */
  "in-review",
  /** A question waits for the ambassador. */
  "needs-you",
  /** Decided by one, more money than one alone may move: a second admin has to agree. */
  "awaiting-approval",
  "decided",
  "withdrawn",
  /** Once, with new evidence: opened again, for anybody to claim. */
  "reopened",
] as const;
export type DisputeStage = (typeof DISPUTE_STAGES)[number];

export const DISPUTE_OUTCOMES = ["upheld", "accepted", "accepted-in-part", "goodwill"] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** Why a decision stands although it was contested; the ambassador is told, with a sentence. */
export const UPHOLD_REASONS = [
  /** The facts on record were checked and are right. */
  "facts-confirmed",
  /** The facts may be as claimed, but nothing shows it. */
  "not-shown",
  /** The fact is as claimed and the rules give the same answer. */
  "changes-nothing",
  /** What is contested is the rule, not a fact. */
  "rule-contested",
  /** The same was decided before, on the same facts. */
  "decided-before",
] as const;
export type UpholdReason = (typeof UPHOLD_REASONS)[number];

/** What an ambassador may claim to be otherwise; each names one kind of fact. */
export const CLAIMS = [
  "identity-apart",
  "identity-verified",
  "earlier-order-not-theirs",
  "referral",
  "order-paid",
  "order-kind",
  "order-billing",
  "order-channel",
  "order-product",
  "order-amount",
  "refund-not-happened",
  "refund-amount",
  "product-flags",
  "missing-order",
] as const;
export type Claim = (typeof CLAIMS)[number];

/** What stands in a dispute's thread and history. */
export const DISPUTE_EVENT_KINDS = [
  "opened",
  "claimed",
  "assigned",
  "released",
  /** A question to the ambassador. */
  "asked",
  "answered",
  /** A word to the other side that moves nothing. */
  "said",
  /** Among reviewers. */
  "noted",
  /** A decision that waits for a second admin, and what became of it. */
  "proposed",
  "sent-back",
  "upheld",
  "accepted",
  "accepted-in-part",
  "goodwill",
  "withdrawn",
  "reopened",
  "escalated",
  /** Other orders were corrected for the same cause, after the decision. */
  "same-cause",
  /** Goodwill that a decision gave was taken back. */
  "taken-back",
] as const;
export type DisputeEventKind = (typeof DISPUTE_EVENT_KINDS)[number];

/** A public entry is read by both sides, an internal one by reviewers. */
export const VISIBILITIES = ["public", "internal"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Who speaks. An ambassador is not told which reviewer. */
export const DISPUTE_SIDES = ["ambassador", "reviewer", "system"] as const;
export type DisputeSide = (typeof DISPUTE_SIDES)[number];

/** Types of evidence files, as their first bytes tell. */
export const EVIDENCE_TYPES = ["application/pdf", "image/png", "image/jpeg"] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export const MOST_EVIDENCE_BYTES = 10 * 1024 * 1024;
export const MOST_EVIDENCE_FILES = 5;

export const LONGEST_MESSAGE = 4_000;

/** What can be contested: a step of the derivation, the money of any order, and an order that is missing. */
export const CONTESTED_STEPS = [...GATES, "money", "missing"] as const;
export type ContestedStep = (typeof CONTESTED_STEPS)[number];
