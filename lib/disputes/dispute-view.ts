import type {
  Claim,
  ContestedStep,
  DisputeEventKind,
  DisputeOutcome,
  DisputeSide,
  DisputeStage,
  EvidenceType,
  UpholdReason,
  Visibility,
} from "#db/schema/dispute-words.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import type { Effect, OutcomeShown } from "#lib/corrections/effect.ts";
import type { WhatIfShown } from "#lib/decisions/read/order-answer.ts";
import type { Order, Prospect, Reason, RebateClass } from "#lib/rules/index.ts";
import type { CounterFact } from "./counter-fact.ts";
import type { DecisionGiven } from "./decision-given.ts";
import type { DisputeAction } from "./state-machine.ts";

/** Names a dispute: the account says which shard it lives on. */
export type DisputeKey = { readonly accountId: string; readonly disputeId: string };

/** A dispute as a writer saw it; another version since then is a conflict. */
export type SeenDispute = DisputeKey & { readonly version: number };

/** What an ambassador is about to contest. */
export type DisputeDraft = {
  readonly accountId: string;
  /** null: the order is missing. */
  readonly orderId: string | null;
  readonly step: ContestedStep;
  readonly counterFact: CounterFact;
};

/** Why a dispute is not opened; not yours and not there are both NOT_FOUND. */
export type OpeningRefusal =
  | { readonly code: "already-open"; readonly disputeId: string; readonly number: number }
  | { readonly code: "decided-before"; readonly disputeId: string; readonly number: number }
  | { readonly code: "too-old"; readonly mostAgeDays: number }
  /** What would change it instead: as on the order's own page. */
  | { readonly code: "changes-nothing"; readonly instead: readonly WhatIfShown[] };

/** What an ambassador is told before sending. */
export type OpeningCheck = {
  readonly refusals: readonly OpeningRefusal[];
  /** The decision in force; null where the order is missing. */
  readonly now: OutcomeTold | null;
  /**
   * What it would be, were the counter-fact so: one entry where that is certain, else one for each thing
   * it could hang on that the ambassador cannot see.
   */
  readonly foreseen: readonly Prospect[];
  readonly currency: string;
};

export type OutcomeTold = Omit<OutcomeShown, "ambassadorId" | "ambassadorName">;

/** What the form of an order begins with. */
export type DisputeForm = {
  readonly order: Order | null;
  readonly accountId: string;
  readonly customerName: string;
  /** By step, the claims that can be made, each filled in with what is on record. */
  readonly claims: readonly {
    readonly step: ContestedStep;
    readonly claim: Claim;
    readonly recorded: CounterFact;
  }[];
  readonly refusals: readonly OpeningRefusal[];
};

export type EvidenceGiven = { readonly name: string; readonly content: Uint8Array };

export type EvidenceFile = {
  readonly round: number;
  readonly fileNumber: number;
  readonly name: string;
  readonly type: EvidenceType;
  readonly sizeBytes: number;
  readonly uploadedAt: number;
  readonly visibility: Visibility;
};

/** A line of the thread. */
export type DisputeEntry = {
  readonly eventNumber: number;
  readonly kind: DisputeEventKind;
  readonly visibility: Visibility;
  readonly side: DisputeSide;
  /** The ambassador's own name for both; a reviewer's for reviewers alone, else null. */
  readonly actorName: string | null;
  readonly at: number;
  readonly message: string | null;
  /** Of decisions, for reviewers alone: what was corrected and given. */
  readonly decision: DecisionGiven | null;
};

/** An exception, given by a decision. Names are a reviewer's alone to see, else null. */
export type GoodwillShown = {
  readonly goodwillId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly givenAt: number;
  readonly givenBy: PersonShown | null;
  readonly takenBack: {
    readonly at: number;
    /** What the ambassador was told. */
    readonly message: string | null;
    readonly byName: string | null;
  } | null;
};

type PersonShown = { readonly personId: string; readonly name: string };

type DisputeCommon = DisputeKey & {
  readonly number: number;
  readonly version: number;
  readonly round: 1 | 2;
  readonly customerName: string;
  readonly orderId: string | null;
  readonly productName: string | null;
  readonly ambassadorName: string;
  readonly step: ContestedStep;
  readonly counterFact: CounterFact;
  /** What is on record of the contested fact, as it stood when it was contested. */
  readonly recorded: CounterFact | null;
  readonly contested: RebateClass | Reason | null;
  /** An ambassador is told `in-review` while a second admin is waited for. */
  readonly stage: DisputeStage;
  readonly openedAt: number;
  readonly dueAt: number;
  readonly isOverdue: boolean;
  readonly outcome: DisputeOutcome | null;
  readonly upholdReason: UpholdReason | null;
  readonly decidedAt: number | null;
  /** Until when it may be reopened; null: it may not. */
  readonly reopenUntil: number | null;
  /** What its decisions gave, the earliest first; what was taken back too. */
  readonly goodwill: readonly GoodwillShown[];
  /** Decided by goodwill, all of which was taken back since. */
  readonly isTakenBack: boolean;
  readonly entries: readonly DisputeEntry[];
  readonly files: readonly EvidenceFile[];
  /** What this viewer may do now. */
  readonly actions: readonly DisputeAction[];
};

export type AmbassadorDispute = DisputeCommon & { readonly audience: "ambassador" };

export type ReviewerDispute = DisputeCommon & {
  readonly audience: "reviewer";
  readonly ambassadorId: string;
  readonly claimedBy: PersonShown | null;
  readonly stakeMinor: number | null;
  readonly currency: string | null;
  readonly escalatedAt: number | null;
  readonly proposal: DecisionGiven | null;
  readonly proposedBy: PersonShown | null;
  /** What accepting would record, ready to be changed; empty where a person has to say. */
  readonly suggested: readonly Correction[];
  /** Earlier and later ones of this ambassador and of this customer, the newest first. */
  readonly others: readonly DisputeLine[];
};

export type DisputeDetail = AmbassadorDispute | ReviewerDispute;

/** A line of an ambassador's list. */
export type DisputeLine = DisputeKey & {
  readonly number: number;
  readonly customerName: string;
  readonly orderId: string | null;
  readonly productName: string | null;
  readonly claim: Claim;
  readonly step: ContestedStep;
  readonly contested: RebateClass | Reason | null;
  readonly stage: DisputeStage;
  readonly outcome: DisputeOutcome | null;
  /** Decided by goodwill, all of which was taken back since. */
  readonly isTakenBack: boolean;
  readonly openedAt: number;
  readonly dueAt: number;
  readonly isOverdue: boolean;
  readonly decidedAt: number | null;
};

/** A line of the reviewers' queue. */
export type QueueLine = DisputeLine & {
  readonly version: number;
  readonly ambassadorId: string;
  readonly ambassadorName: string;
  readonly claimedBy: PersonShown | null;
  readonly stakeMinor: number | null;
  readonly currency: string | null;
  /** Orders of other customers that the same mistake has hurt, as found when it was opened. */
  readonly sameCause: number;
};

export type WhatIf = {
  readonly corrections: readonly Correction[];
  readonly effect: Effect;
  /** Whether the money asks for a second admin. */
  readonly needsSecond: boolean;
};

/** Another customer whom the same mistake may have hurt. */
export type SameCause = {
  /** Names it in `correctSameCause`. */
  readonly key: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly ambassadorName: string | null;
  readonly corrections: readonly Correction[];
  readonly effect: Effect;
};
