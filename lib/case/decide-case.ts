import { buildHistories } from "#lib/facts/build-histories.ts";
import {
  classifyIdentity,
  type Decision,
  type IdentityHistory,
  type Policy,
} from "#lib/rules/index.ts";
import { type CaseProblem, type CaseRows, readCase } from "./read-case.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";

/** Every order of a case with its decision. */
export type DecidedCase = {
  readonly facts: ProgrammeFacts;
  readonly problems: readonly CaseProblem[];
  readonly policies: readonly Policy[];
  readonly histories: readonly IdentityHistory[];
  readonly decisions: ReadonlyMap<string, Decision>;
};

export function decideCase(rows: CaseRows, policies: readonly Policy[]): DecidedCase {
  const { facts, problems } = readCase(rows);
  const histories = buildHistories(facts);
  const decisions = histories.flatMap((history) => classifyIdentity(history, policies));
  return {
    facts,
    problems,
    policies,
    histories,
    decisions: new Map(decisions.map((decision) => [decision.orderId, decision])),
  };
}
