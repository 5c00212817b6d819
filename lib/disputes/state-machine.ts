import type { DisputeOutcome, DisputeStage } from "#db/schema/dispute-words.ts";

/** Where a dispute stands; everything that says what may be done next. */
export type DisputeState = {
  readonly stage: DisputeStage;
  /** Where it is decided, else null. */
  readonly outcome: DisputeOutcome | null;
  /** 2 once it was reopened. */
  readonly round: 1 | 2;
};

export const DISPUTE_ACTIONS = [
  "claim",
  /** To a colleague, from nobody or from another. */
  "assign",
  /** Back to nobody. */
  "release",
  /** A question to the ambassador. */
  "ask",
  "answer",
  /** Words, or evidence, that move nothing. */
  "say",
  "attach",
  "note",
  "withdraw",
  "uphold",
  "accept",
  "accept-in-part",
  "goodwill",
  /** One of the decisions, with more money than one alone may move. */
  "propose",
  "approve",
  "send-back",
  "reopen",
  /** Other orders with the same cause, once this one is decided. */
  "correct-same-cause",
  /** Goodwill, whenever it is found to be given by mistake. */
  "take-back",
  "escalate",
] as const;
export type DisputeAction = (typeof DISPUTE_ACTIONS)[number];

export const DISPUTE_ACTORS = ["ambassador", "reviewer", "admin", "system"] as const;
export type DisputeActor = (typeof DISPUTE_ACTORS)[number];

export const START: DisputeState = { stage: "opened", outcome: null, round: 1 };

/**
 * The one place that knows where a dispute may go. Pure: who claimed it, who proposed and how late it is
 * are the services' to ask, and stand in their writes.
 *
 * @param proposed the outcome that waits for the second admin, where `approve` is asked
 * @returns the state after the action; null where the action is not possible there
 */
export function nextState(
  state: DisputeState,
  action: DisputeAction,
  proposed: DisputeOutcome | null = null,
): DisputeState | null {
  const { stage, outcome, round } = state;
  switch (action) {
    case "claim":
      return WAITING.includes(stage) ? { ...state, stage: "in-review" } : null;
    case "assign":
      if (WAITING.includes(stage)) return { ...state, stage: "in-review" };
      return CLAIMED.includes(stage) ? state : null;
    case "release":
      return stage === "in-review" || stage === "needs-you"
        ? { ...state, stage: round === 1 ? "opened" : "reopened" }
        : null;
    case "ask":
      return stage === "in-review" ? { ...state, stage: "needs-you" } : null;
    case "answer":
      return stage === "needs-you" ? { ...state, stage: "in-review" } : null;
    case "say":
    case "attach":
      return isOpen(stage) ? state : null;
    case "note":
      return state;
    case "withdraw":
      return isOpen(stage) ? { ...state, stage: "withdrawn" } : null;
    case "uphold":
      return isDecidable(stage) ? decided(state, "upheld") : null;
    case "accept":
      return isDecidable(stage) ? decided(state, "accepted") : null;
    case "accept-in-part":
      return isDecidable(stage) ? decided(state, "accepted-in-part") : null;
    case "goodwill":
      return isDecidable(stage) ? decided(state, "goodwill") : null;
    case "propose":
      return isDecidable(stage) ? { ...state, stage: "awaiting-approval" } : null;
    case "approve":
      // Nothing to mend was ever too much money: what is upheld moves none.
      return stage === "awaiting-approval" && proposed !== null && proposed !== "upheld"
        ? decided(state, proposed)
        : null;
    case "send-back":
      return stage === "awaiting-approval" ? { ...state, stage: "in-review" } : null;
    case "reopen":
      // Whoever got what they asked for has nothing left to ask.
      return stage === "decided" && outcome !== "accepted" && round === 1
        ? { stage: "reopened", outcome: null, round: 2 }
        : null;
    case "correct-same-cause":
      return stage === "decided" && (outcome === "accepted" || outcome === "accepted-in-part")
        ? state
        : null;
    case "take-back":
      // Reopening leaves what the first round gave. Whether it gave any is the services' to ask.
      return outcome === "goodwill" || round === 2 ? state : null;
    case "escalate":
      return isOpen(stage) ? state : null;
    default:
      return action satisfies never;
  }
}

/** For nobody in particular yet. */
const WAITING: readonly DisputeStage[] = ["opened", "reopened"];
const CLAIMED: readonly DisputeStage[] = ["in-review", "needs-you", "awaiting-approval"];

/** Whether somebody still has something to do. */
export function isOpen(stage: DisputeStage): boolean {
  return stage !== "decided" && stage !== "withdrawn";
}

/** A question that nobody answers does not keep a reviewer from deciding. */
function isDecidable(stage: DisputeStage): boolean {
  return stage === "in-review" || stage === "needs-you";
}

function decided(state: DisputeState, outcome: DisputeOutcome): DisputeState {
  return { ...state, stage: "decided", outcome };
}

const ACTORS: Readonly<Record<DisputeAction, readonly DisputeActor[]>> = {
  claim: ["reviewer", "admin"],
  assign: ["reviewer", "admin"],
  release: ["reviewer", "admin"],
  ask: ["reviewer", "admin"],
  answer: ["ambassador"],
  say: ["ambassador", "reviewer", "admin"],
  attach: ["ambassador", "reviewer", "admin"],
  note: ["reviewer", "admin"],
  withdraw: ["ambassador"],
  uphold: ["reviewer", "admin"],
  accept: ["reviewer", "admin"],
  "accept-in-part": ["reviewer", "admin"],
  goodwill: ["reviewer", "admin"],
  propose: ["reviewer", "admin"],
  approve: ["admin"],
  "send-back": ["admin"],
  reopen: ["ambassador"],
  "correct-same-cause": ["reviewer", "admin"],
  "take-back": ["admin"],
  escalate: ["system"],
};

/** Whose action it is. */
export function mayAct(actor: DisputeActor, action: DisputeAction): boolean {
  return ACTORS[action].includes(actor);
}

/** What one may do to a dispute, for the screens: the same table that the services ask. */
export function actionsOf(state: DisputeState, actor: DisputeActor): readonly DisputeAction[] {
  return DISPUTE_ACTIONS.filter(
    (action) => mayAct(actor, action) && nextState(state, action, "accepted") !== null,
  );
}
