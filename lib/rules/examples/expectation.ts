import type { DecisionRow } from "./rows.ts";

/** What a decision is compared on: every column of the decisions file but its id and currency. */
export type Expected = Partial<
  Pick<
    DecisionRow,
    | "verdict"
    | "class"
    | "reason"
    | "rate_bps"
    | "base_amount"
    | "rebate_amount"
    | "ambassador_id"
    | "policy_id"
  >
>;

/** A row of the decisions file, the estimate of a pending one, and what decided at gate 10. */
export type Expectation = {
  readonly row: Expected;
  readonly estimate: Expected | null;
  /** The decisive facts that no gate before the tenth asks; empty where a gate refused. */
  readonly by: readonly string[];
};

/**
 * Reads `NAME [RATE REBATE] [base N] [ambassador ID] [policy ID] [by FACTS]`, and after ` ~ ` an
 * estimate. A reason alone means rate 0; `-` is nobody.
 */
export function parseExpectation(text: string): Expectation {
  const [outcomes = "", by = ""] = text.split(" by ");
  const [own = "", estimate] = outcomes.split(" ~ ");
  return {
    row: parseOne(own),
    estimate: estimate === undefined ? null : parseOne(estimate),
    by: by.split(" ").filter((fact) => fact !== ""),
  };
}

function parseOne(text: string): Expected {
  const [name = "", ...words] = text.split(" ");
  const isClass = CLASS.test(name);
  const expected: Record<string, string> = isClass
    ? { verdict: "eligible", class: name, reason: "" }
    : {
        verdict: name === "IDENTITY_PENDING" ? "undecided" : "ineligible",
        class: "",
        reason: name,
      };
  if (!isClass) expected["rate_bps"] = "0";

  const [rate, rebate] = words;
  if (rate !== undefined && /^\d/.test(rate) && rebate !== undefined) {
    expected["rate_bps"] = rate;
    expected["rebate_amount"] = rebate;
  }
  for (const [index, word] of words.entries()) {
    const value = words[index + 1] ?? "";
    if (word === "base") expected["base_amount"] = value;
    if (word === "ambassador") expected["ambassador_id"] = value === "-" ? "" : value;
    if (word === "policy") expected["policy_id"] = value;
  }
  return expected;
}

const CLASS = /^(FIRST_PURCHASE|NEW_PURCHASE|RENEWAL|UPGRADE|DORMANT_\w+|PRODUCT_FIRST_\w+)$/;
