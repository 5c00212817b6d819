import { describe, expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import zh from "#messages/zh.json" with { type: "json" };
import { EXAMPLE_IDS } from "#lib/rules/examples/example-ids.ts";
import { parseExpectation } from "#lib/rules/examples/expectation.ts";
import {
  AMBASSADOR_2025,
  CLASSES,
  CLAUSES,
  type Policy,
  READINGS,
  REASONS,
  SWITCHES,
  type SwitchName,
} from "#lib/rules/index.ts";
import { citedBy } from "./cited.ts";
import { CONDITIONS, conditionsOf } from "./conditions.ts";
import { outcomePage } from "./outcome-page.ts";
import {
  clauseHref,
  findClass,
  findClause,
  findReading,
  findReason,
  outcomeHref,
  readingHref,
} from "./pages.ts";
import { examplesAbout, examplesEnding, type ShownExample } from "./shown-examples.ts";
import { TWISTS } from "./twists.ts";

const OUTCOMES = [...CLASSES, ...REASONS];
const LANGUAGES = [
  ["English", en],
  ["Chinese", zh],
] as const;

test.for(OUTCOMES)("%s has an address that finds it again, and no other", (outcome) => {
  const slug = outcomeHref(outcome).split("/").at(-1) ?? "";
  expect(findClass(slug) ?? findReason(slug)).toBe(outcome);
  expect(outcomeHref(outcome).includes("/classes/")).toBe(findClass(slug) !== null);
});

test("every clause and every reading has an address that finds it again", () => {
  expect(CLAUSES.map((id) => findClause(clauseHref(id).split("/").at(-1) ?? ""))).toEqual(CLAUSES);
  expect(READINGS.map((id) => findReading(readingHref(id).split("/").at(-1) ?? ""))).toEqual(
    READINGS,
  );
  expect([findClass("refunded"), findReason("first-purchase"), findClause("s99")]).toEqual([
    null,
    null,
    null,
  ]);
});

test.for(OUTCOMES)("%s has an example whose order the rules really decide so", (outcome) => {
  const found = examplesEnding(outcome);
  expect(found.length).toBeGreaterThan(0);
  for (const { answer } of found) {
    const { decision } = answer.explanation;
    expect(decision.class ?? decision.reason).toBe(outcome);
    const { clauses, readings } = citedBy(outcome);
    expect(decision.clauses).toEqual(expect.arrayContaining([...clauses]));
    expect(decision.readings).toEqual(expect.arrayContaining([...readings]));
  }
});

test.for([...CLAUSES, ...READINGS])("%s has an example, decided as its case says", (id) => {
  const found = examplesAbout(id);
  expect(found.length).toBeGreaterThan(0);
  for (const example of found) expectAsTold(example);
});

describe("variants of an example", () => {
  test.for(OUTCOMES)("%s has some, and they do not all end alike", (outcome) => {
    const { variants, example } = outcomePage(outcome, AMBASSADOR_2025);
    const ends = new Set(variants.map((variant) => variant.outcome));
    expect(ends.size).toBeGreaterThan(1);
    for (const { answer } of variants) {
      expect(answer.order.orderId).toBe(example.answer.order.orderId);
    }
  });
});

describe("when an outcome applies", () => {
  const policies = switchSettings().map((settings): Policy => ({
    ...AMBASSADOR_2025,
    ...settings,
  }));

  test.for(OUTCOMES)("%s has conditions under some policy, and words for them", (outcome) => {
    const all = policies.flatMap((policy) => conditionsOf(outcome, policy));
    expect(all.length).toBeGreaterThan(0);
  });

  test("no word for a condition is left over", () => {
    const used = policies.flatMap((policy) =>
      OUTCOMES.flatMap((each) => conditionsOf(each, policy)),
    );
    expect(new Set(used)).toEqual(new Set(CONDITIONS));
  });
});

describe.each(LANGUAGES)("the pages of the programme in %s", (_language, messages) => {
  test("say of every outcome what can be done", () => {
    expect(Object.keys(messages.guide.todo).toSorted()).toEqual(OUTCOMES.toSorted());
    for (const { before, after } of Object.values(messages.guide.todo)) {
      expect(before.length * after.length).toBeGreaterThan(0);
    }
  });

  test("name every example, twist, condition and reading, and nothing else", () => {
    expect(Object.keys(messages.example).toSorted()).toEqual(EXAMPLE_IDS.toSorted());
    expect(Object.keys(messages.twist).toSorted()).toEqual(TWISTS.map(({ id }) => id).toSorted());
    expect(Object.keys(messages.guide.condition).toSorted()).toEqual(CONDITIONS.toSorted());
    expect(Object.keys(messages.readingName).toSorted()).toEqual(READINGS.toSorted());
  });
});

/** A test fails where what a case says and what is decided part. */
function expectAsTold({ decided, expected }: ShownExample): void {
  for (const [orderId, text] of Object.entries(expected)) {
    const decision = decided.decisions.get(orderId);
    const { row } = parseExpectation(text);
    expect(decision?.class ?? "").toBe(row.class);
    expect(decision?.reason ?? "").toBe(row.reason);
    expect(decision?.verdict).toBe(row.verdict);
    expect(String(decision?.rateBasisPoints)).toBe(
      row.rate_bps ?? String(decision?.rateBasisPoints),
    );
  }
}

function switchSettings(): readonly Partial<Policy>[] {
  return (Object.keys(SWITCHES) as SwitchName[]).flatMap((name) =>
    SWITCHES[name].map((setting) => ({ [name]: setting })),
  );
}
