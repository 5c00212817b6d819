import { expect, test } from "vitest";
import { showExample } from "#lib/programme/shown-examples.ts";
import { EXAMPLE_IDS } from "#lib/rules/examples/example-ids.ts";
import * as table from "#lib/rules/examples/example.ts";
import { parseExpectation } from "#lib/rules/examples/expectation.ts";
import { naiveDecisions } from "#lib/rules/tests/naive/decisions-file.ts";
import { AMBASSADOR_2025 } from "#lib/rules/examples/rows.ts";
import { caseOfQuestion, FIRST_QUESTION, PASTS } from "./question.ts";
import { decideCase } from "./decide-case.ts";
import { BUILT_IN_POLICIES } from "#lib/rules/index.ts";
import { writeTestCase } from "./write-test-case.ts";

const NAMES = { customer: "buyer", ambassador: "bob", product: "vm", otherProduct: "db" };

test.for(EXAMPLE_IDS)("%s is written as a case that the naive copy decides alike", (id) => {
  const { case: opened, decided } = showExample(id);
  expectSameDecisions(writeTestCase(opened.rows, decided));
});

test.for(PASTS)("a history about %s is written as a case of the table", (past) => {
  const { rows } = caseOfQuestion({ ...FIRST_QUESTION, past }, NAMES);
  expectSameDecisions(writeTestCase(rows, decideCase(rows, BUILT_IN_POLICIES)));
});

test("who has an id of the table's own cast and is somebody else gets another id", () => {
  const { rows } = caseOfQuestion(FIRST_QUESTION, NAMES);
  const [customer] = rows.accounts;
  const changed = JSON.parse(JSON.stringify(rows).replaceAll('"customer"', '"buyer"'));
  const text = writeTestCase(changed, decideCase(changed, BUILT_IN_POLICIES));
  expect(customer?.account_id).toBe("customer");
  expect(text).toContain('account("own-buyer"');
  expectSameDecisions(text);
});

/** The text is what a person would paste into the table: it is run as it stands. */
function expectSameDecisions(text: string | null): void {
  expect(text).not.toBeNull();
  const names = Object.keys(table);
  const make = new Function(...names, `return (${text});`);
  const written: table.Case = make(...Object.values(table));
  expect(Object.keys(written.expect).length).toBeGreaterThan(0);
  const decisions = naiveDecisions(written.history, written.policies ?? [AMBASSADOR_2025]);
  for (const [orderId, expected] of Object.entries(written.expect)) {
    const decision = decisions.find(({ row }) => row.order_id === orderId);
    const { row, estimate } = parseExpectation(expected);
    expect(decision, orderId).toMatchObject({ row, estimate });
  }
}
