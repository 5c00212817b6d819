import { expect, test } from "vitest";
import { cases } from "#lib/rules/examples/index.ts";
import { parseExpectation } from "#lib/rules/examples/expectation.ts";
import { naiveDecisions } from "./naive/decisions-file.ts";
import { AMBASSADOR_2025 } from "#lib/rules/examples/rows.ts";

test.for(cases)("by the page's own words, $story", ({ history, policies, expect: expected }) => {
  const decisions = naiveDecisions(history, policies ?? [AMBASSADOR_2025]);
  for (const [orderId, text] of Object.entries(expected)) {
    const decision = decisions.find(({ row }) => row.order_id === orderId);
    const { row, estimate } = parseExpectation(text);
    expect(decision, orderId).toMatchObject({ row, estimate });
  }
});
