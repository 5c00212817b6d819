import { answerOrder, type CaseAnswer } from "#lib/case/answer-order.ts";
import type { CheckerCase } from "#lib/case/case-address.ts";
import { decideCase, type DecidedCase } from "#lib/case/decide-case.ts";
import { pruneCase } from "#lib/case/prune-case.ts";
import { parseInstant } from "#lib/facts/instant.ts";
import type { ExampleId } from "#lib/rules/examples/example-ids.ts";
import { examples } from "#lib/rules/examples/index.ts";
import type { NaivePolicy } from "#lib/rules/examples/rows.ts";
import {
  AMBASSADOR_2025,
  BUILT_IN_POLICIES,
  type Clause,
  type Outcome,
  type Policy,
  type Reading,
} from "#lib/rules/index.ts";

/** A case of the rules' own tests, run through the rules, with the order that it is about. */
export type ShownExample = {
  readonly id: ExampleId;
  readonly case: CheckerCase;
  readonly decided: DecidedCase;
  readonly answer: CaseAnswer;
  /** What the case says in so many words, by order: tests hold it against what is decided. */
  readonly expected: Readonly<Record<string, string>>;
};

const shown = new Map<string, ShownExample>();

/** Decided once: a case and the rules do not change while the app runs. */
export function showExample(id: ExampleId, about?: string): ShownExample {
  const key = `${id} ${about ?? ""}`;
  const known = shown.get(key);
  if (known) return known;
  const example = examples.find((each) => each.id === id);
  if (!example) throw new Error(`No case is called ${id}.`);
  const policies = example.policies?.map(policyOf) ?? BUILT_IN_POLICIES;
  const rows = pruneCase(example.history);
  const decided = decideCase(rows, policies);
  const orderId = about ?? Object.keys(example.expect).at(-1) ?? "";
  const answer = answerOrder(decided, orderId);
  if (!answer) throw new Error(`The case ${id} has no order ${orderId}.`);
  const made = {
    id,
    case: { rows, policies, orderId },
    decided,
    answer,
    expected: example.expect,
  };
  shown.set(key, made);
  return made;
}

/** The examples with an order that ends so, about that order; those whose last order it is come first. */
export function examplesEnding(outcome: Outcome): readonly ShownExample[] {
  const found = examples.flatMap(({ id, expect }) => {
    const orders = Object.entries(expect).filter(([, text]) => text.split(" ", 1)[0] === outcome);
    const [order] = orders.at(-1) ?? [];
    return order === undefined ? [] : [{ id, order, isLast: order === Object.keys(expect).at(-1) }];
  });
  return found
    .toSorted(
      (a, b) => rank(outcome, a.id) - rank(outcome, b.id) || Number(b.isLast) - Number(a.isLast),
    )
    .map(({ id, order }) => showExample(id, order));
}

/** The examples that a clause or a reading is about. */
export function examplesAbout(cited: Clause | Reading): readonly ShownExample[] {
  return examples
    .filter(({ clauses }) => clauses.split(" ").includes(cited))
    .map(({ id }) => showExample(id));
}

/** The one that tells it most plainly, where more than one would do. */
const PLAINEST: { readonly [Name in Outcome]?: ExampleId } = {
  FIRST_PURCHASE: "first-purchase",
  NEW_PURCHASE: "second-product",
  RENEWAL: "renewal-and-upgrade",
  UPGRADE: "renewal-and-upgrade",
  PRODUCT_FIRST_PURCHASE: "product-first",
  PRODUCT_FIRST_RENEWAL: "product-followed",
  PRODUCT_ALREADY_PURCHASED: "already-bought",
  IDENTITY_PENDING: "not-verified",
  REFUNDED: "refunded-late",
  BEFORE_REFERRAL: "before-referrals",
  PRODUCT_CHAIN_NOT_QUALIFIED: "first-unreferred",
};

function rank(outcome: Outcome, id: ExampleId): number {
  return PLAINEST[outcome] === id ? 0 : 1;
}

const policies = new Map<NaivePolicy, Policy>();

/** A version as a case writes it, with its instants read; the built-in one as itself. */
function policyOf(row: NaivePolicy): Policy {
  const known = policies.get(row);
  if (known) return known;
  const policy = {
    ...row,
    effectiveFrom: row.effectiveFrom === null ? null : parseInstant(row.effectiveFrom),
    programmeStart: parseInstant(row.programmeStart),
  };
  const made = row.id === AMBASSADOR_2025.id ? AMBASSADOR_2025 : policy;
  policies.set(row, made);
  return made;
}
