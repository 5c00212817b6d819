import { expect, test } from "vitest";
import { examples } from "#lib/rules/examples/index.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import { showExample } from "#lib/programme/shown-examples.ts";
import { MOST_ROWS, readAddress, writeAddress } from "./case-address.ts";
import { caseOfQuestion, FIRST_QUESTION, PASTS, readQuestion, writeQuestion } from "./question.ts";

const NAMES = { customer: "客户", ambassador: "A, B ~ C!", product: "P%", otherProduct: "" };

test.for(examples.map(({ id }) => id))("the address of %s opens the same case", (id) => {
  const { case: opened } = showExample(id);
  const read = readAddress(writeAddress(opened));
  expect(read).toEqual({ ok: true, opened });
});

test.for(PASTS)(
  "a question about %s opens as the history it tells, names of any letters kept",
  (past) => {
    const question = { ...FIRST_QUESTION, past };
    expect(readQuestion(writeQuestion(question))).toEqual(question);
    const opened = caseOfQuestion(question, NAMES);
    expect(readAddress(writeAddress(opened))).toEqual({ ok: true, opened });
  },
);

test("the letters of an address need no escaping", () => {
  const address = writeAddress(caseOfQuestion(FIRST_QUESTION, NAMES));
  expect(address).toMatch(/^[\w.~!*'():,%-]+$/u);
  expect(new URL(`https://x/#${address}`).hash).toBe(`#${address}`);
});

test("an address is short: an example takes less than 700 letters", () => {
  const lengths = examples.map(({ id }) => writeAddress(showExample(id).case).length);
  expect(Math.max(...lengths)).toBeLessThan(1000);
  expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThan(450);
});

test.for([
  ["2~a,buyer", "version"],
  ["", "broken"],
  ["1~z,what", "broken"],
  ["1~a,%E0%A4%A", "broken"],
  ["1~a,a,b,c,d,e,f,g", "broken"],
  ["1~x,only-an-id", "broken"],
  [`1~${"a,b~".repeat(MOST_ROWS + 1)}`, "too-many"],
  ["1".repeat(30_000), "too-long"],
  // A programme without a beginning, and one that repeats itself.
  [
    "1~x,p,2026-01-01T00%3A00%3A00Z,Asia%2FShanghai,1,1,1,12,2025-01-01T00%3A00%3A00Z,never,cohort,any,product",
    "broken",
  ],
  ["1~x,ambassador-2025~x,ambassador-2025", "broken"],
  ["1~x,p,,Nowhere%2FAtAll,1,1,1,12,2025-01-01T00%3A00%3A00Z,never,cohort,any,product", "broken"],
] as const)("%s opens nothing: %s", ([address, problem]) => {
  expect(readAddress(address)).toEqual({ ok: false, problem });
});

test("the built-in programme stands in an address by its name", () => {
  const opened = { ...showExample("first-purchase").case, policies: [AMBASSADOR_2025] };
  expect(writeAddress(opened)).toContain("~x,ambassador-2025~");
});
