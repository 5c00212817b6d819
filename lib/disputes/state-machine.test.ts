import { describe, expect, test } from "vitest";
import { DISPUTE_OUTCOMES, DISPUTE_STAGES } from "#db/schema/dispute-words.ts";
import {
  actionsOf,
  DISPUTE_ACTIONS,
  DISPUTE_ACTORS,
  type DisputeAction,
  type DisputeState,
  mayAct,
  nextState,
  START,
} from "./state-machine.ts";

/** Every state there is: an outcome where it is decided and nowhere else, opened once, reopened once. */
const STATES: readonly DisputeState[] = ([1, 2] as const).flatMap((round) =>
  DISPUTE_STAGES.flatMap((stage): DisputeState[] => {
    if ((stage === "opened" && round === 2) || (stage === "reopened" && round === 1)) return [];
    if (stage !== "decided") return [{ stage, outcome: null, round }];
    return DISPUTE_OUTCOMES.map((outcome) => ({ stage, outcome, round }));
  }),
);

const nameOf = ({ stage, outcome, round }: DisputeState) =>
  [stage, outcome, round === 2 ? "again" : null].filter((part) => part !== null).join(" ");

/**
 * The whole table, by the page of rules that people work by: for each action, where it is possible and
 * where it leads ("-" leaves everything as it is). Every pair that is not here is refused.
 */
const TABLE: Readonly<Record<DisputeAction, Readonly<Record<string, string>>>> = {
  claim: { opened: "in-review", "reopened again": "in-review again" },
  assign: {
    opened: "in-review",
    "reopened again": "in-review again",
    "in-review": "-",
    "needs-you": "-",
    "awaiting-approval": "-",
    "in-review again": "-",
    "needs-you again": "-",
    "awaiting-approval again": "-",
  },
  release: {
    "in-review": "opened",
    "needs-you": "opened",
    "in-review again": "reopened again",
    "needs-you again": "reopened again",
  },
  ask: { "in-review": "needs-you", "in-review again": "needs-you again" },
  answer: { "needs-you": "in-review", "needs-you again": "in-review again" },
  say: whileOpen("-"),
  attach: whileOpen("-"),
  note: Object.fromEntries(STATES.map((state) => [nameOf(state), "-"])),
  withdraw: whileOpen("withdrawn"),
  uphold: fromReview("decided upheld"),
  accept: fromReview("decided accepted"),
  "accept-in-part": fromReview("decided accepted-in-part"),
  goodwill: fromReview("decided goodwill"),
  propose: fromReview("awaiting-approval"),
  approve: {
    "awaiting-approval": "decided goodwill",
    "awaiting-approval again": "decided goodwill again",
  },
  "send-back": { "awaiting-approval": "in-review", "awaiting-approval again": "in-review again" },
  reopen: {
    "decided upheld": "reopened again",
    "decided accepted-in-part": "reopened again",
    "decided goodwill": "reopened again",
  },
  "correct-same-cause": {
    "decided accepted": "-",
    "decided accepted-in-part": "-",
    "decided accepted again": "-",
    "decided accepted-in-part again": "-",
  },
  "take-back": Object.fromEntries(
    STATES.filter(({ outcome, round }) => outcome === "goodwill" || round === 2).map((state) => [
      nameOf(state),
      "-",
    ]),
  ),
  escalate: whileOpen("-"),
};

function whileOpen(to: string) {
  const stages = ["opened", "in-review", "needs-you", "awaiting-approval"];
  const again = ["reopened again", ...stages.slice(1).map((stage) => `${stage} again`)];
  return Object.fromEntries([
    ...stages.map((stage) => [stage, to]),
    ...again.map((stage) => [stage, to === "-" ? "-" : `${to} again`]),
  ]) as Record<string, string>;
}

function fromReview(to: string) {
  return {
    "in-review": to,
    "needs-you": to,
    "in-review again": `${to} again`,
    "needs-you again": `${to} again`,
  };
}

describe.each(STATES.map((state) => [nameOf(state), state] as const))("%s", (name, state) => {
  test.each(DISPUTE_ACTIONS)("%s", (action) => {
    const to = TABLE[action][name];
    const next = nextState(state, action, action === "approve" ? "goodwill" : null);
    expect(next && nameOf(next)).toBe(to === "-" ? name : (to ?? null));
  });
});

test("every state is reached from the start, and no other", () => {
  const reached = new Map([[nameOf(START), START]]);
  for (const state of reached.values()) {
    for (const action of DISPUTE_ACTIONS) {
      for (const proposed of DISPUTE_OUTCOMES) {
        const next = nextState(state, action, proposed);
        if (next) reached.set(nameOf(next), next);
      }
    }
  }
  expect([...reached.keys()].toSorted()).toEqual(STATES.map(nameOf).toSorted());
});

test("nothing is decided by time: what the system does moves no dispute", () => {
  const moved = STATES.flatMap((state) =>
    DISPUTE_ACTIONS.filter((action) => mayAct("system", action)).filter((action) => {
      const next = nextState(state, action);
      return next !== null && next !== state;
    }),
  );
  expect(moved).toEqual([]);
});

test("no proposal to uphold is ever approved, nor one that is not there", () => {
  const waiting: DisputeState = { stage: "awaiting-approval", outcome: null, round: 1 };
  expect(nextState(waiting, "approve", "upheld")).toBeNull();
  expect(nextState(waiting, "approve")).toBeNull();
});

test("every action is somebody's, and an ambassador decides nothing", () => {
  expect(
    DISPUTE_ACTIONS.filter((action) => !DISPUTE_ACTORS.some((actor) => mayAct(actor, action))),
  ).toEqual([]);
  expect(DISPUTE_ACTIONS.filter((action) => mayAct("ambassador", action))).toEqual([
    "answer",
    "say",
    "attach",
    "withdraw",
    "reopen",
  ]);
});

test("a reviewer may not give the second agreement, an admin may", () => {
  const waiting: DisputeState = { stage: "awaiting-approval", outcome: null, round: 1 };
  expect(actionsOf(waiting, "reviewer")).not.toContain("approve");
  expect(actionsOf(waiting, "admin")).toContain("approve");
});

test("goodwill is an admin's to take back, also of a first round once the dispute is reopened", () => {
  const given: DisputeState = { stage: "decided", outcome: "goodwill", round: 1 };
  const reopened: DisputeState = { stage: "reopened", outcome: null, round: 2 };
  for (const state of [given, reopened]) {
    expect(actionsOf(state, "admin")).toContain("take-back");
    expect(actionsOf(state, "reviewer")).not.toContain("take-back");
    expect(actionsOf(state, "ambassador")).not.toContain("take-back");
  }
});
