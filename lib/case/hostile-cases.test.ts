import * as fc from "fast-check";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import { demoFacts } from "#db/demo/index.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import { showExample } from "#lib/programme/shown-examples.ts";
import { EXAMPLE_IDS } from "#lib/rules/examples/example-ids.ts";
import { BUILT_IN_POLICIES } from "#lib/rules/index.ts";
import { answerOrder } from "./answer-order.ts";
import { ADDRESS_PROBLEMS, readAddress, writeAddress } from "./case-address.ts";
import { decideCase } from "./decide-case.ts";
import { caseOfCustomer, listCustomers } from "./list-customers.ts";
import { caseOfQuestion, FIRST_QUESTION, readQuestion, writeQuestion } from "./question.ts";
import { FILE_PROBLEMS, readFiles } from "./read-files.ts";

/** No address and no file may keep the page waiting longer. */
const MOST_MS = 1000;
const NAMES = { customer: "c", ambassador: "a", product: "p", otherProduct: "o" };
const SEEDS = [
  ...EXAMPLE_IDS.map((id) => writeAddress(showExample(id).case)),
  writeAddress(caseOfQuestion(FIRST_QUESTION, NAMES)),
  writeQuestion(FIRST_QUESTION),
];

describe("10,000 addresses, random and mutated", () => {
  test("each opens a case that is decided and explained, or is refused in words", () => {
    let slowest = 0;
    let opened = 0;
    fc.assert(
      fc.property(address(), (text) => {
        const started = performance.now();
        if (openAndDecide(text)) opened += 1;
        slowest = Math.max(slowest, performance.now() - started);
      }),
      { numRuns: 10_000 },
    );
    expect(slowest).toBeLessThan(MOST_MS);
    // Mutation must reach behind the parser, or nothing was tried.
    expect(opened).toBeGreaterThan(2000);
  }, 240_000);

  test("every refusal has its words", () => {
    expect(Object.keys(en.checker.address)).toEqual(expect.arrayContaining([...ADDRESS_PROBLEMS]));
    expect(Object.keys(en.checker.files.problem)).toEqual(
      expect.arrayContaining([...FILE_PROBLEMS]),
    );
  });
});

describe("10,000 times dropped files, random and mutated", () => {
  test("each is read as somebody's history, or refused in words", async () => {
    let slowest = 0;
    let read = 0;
    await fc.assert(
      fc.asyncProperty(files(), async (dropped) => {
        const started = performance.now();
        if (await readAndDecide(dropped)) read += 1;
        slowest = Math.max(slowest, performance.now() - started);
      }),
      { numRuns: 10_000 },
    );
    expect(slowest).toBeLessThan(MOST_MS);
    expect(read).toBeGreaterThan(500);
  }, 600_000);

  test("a small file that unpacks to a very large one is refused", async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(64_000_000)));
    expect(await readFiles([{ name: "orders.csv.gz", bytes: bomb }])).toMatchObject({
      problem: "too-large",
    });
  });
});

/** @returns whether there was a case to decide */
function openAndDecide(text: string): boolean {
  if (text.startsWith("q")) {
    const question = readQuestion(text);
    if (!question) return false;
    const { rows, orderId } = caseOfQuestion(question, NAMES);
    answerOrder(decideCase(rows, BUILT_IN_POLICIES), orderId ?? "");
    return true;
  }
  const read = readAddress(text);
  if (!read.ok) {
    // Which words there are for it is another test's matter.
    return false;
  }
  const { rows, policies, orderId } = read.opened;
  const decided = decideCase(rows, policies ?? BUILT_IN_POLICIES);
  const answer = answerOrder(decided, orderId ?? rows.orders.at(-1)?.order_id ?? "");
  // What is shown can be shared again.
  expect(readAddress(writeAddress(read.opened))).toEqual(read);
  expect(answer === null || answer.explanation.decision.orderId === answer.order.orderId).toBe(
    true,
  );
  return true;
}

async function readAndDecide(dropped: Parameters<typeof readFiles>[0]): Promise<boolean> {
  const read = await readFiles(dropped);
  if (!read.ok) {
    return false;
  }
  const [first] = listCustomers(read.rows);
  if (!first) return false;
  const rows = caseOfCustomer(read.rows, first);
  const decided = decideCase(rows, BUILT_IN_POLICIES);
  answerOrder(decided, rows.orders.at(-1)?.order_id ?? "");
  return true;
}

function address(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 400 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 300 }).map((text) => `1~${text}`) },
    { weight: 8, arbitrary: mutated(fc.constantFrom(...SEEDS)) },
  );
}

const SPLICES = [
  "~",
  ",",
  "%",
  "!",
  "1",
  "9",
  "-",
  "2025-06-01",
  "~o,o,buyer,vm",
  "~q,o",
  "%00",
  "新",
  "T",
  "0001-01-01",
  "9999-12-31",
];

/** A few letters of a good text cut out, doubled, or replaced by others that mean something here. */
function mutated(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 12 }),
    put: fc.oneof(fc.constantFrom(...SPLICES), fc.string({ maxLength: 4 })),
  });
  return fc.tuple(text, fc.array(change, { maxLength: 2 })).map(([start, changes]) =>
    changes.reduce((before, { at, cut, put }) => {
      const place = Math.floor(at * before.length);
      return before.slice(0, place) + put + before.slice(place + cut);
    }, start),
  );
}

const encoder = new TextEncoder();

function files(): fc.Arbitrary<Parameters<typeof readFiles>[0]> {
  const text = mutated(fc.constantFrom(...csvSeeds()));
  const bytes = fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }) },
    { weight: 6, arbitrary: text.map((each) => encoder.encode(each)) },
    { weight: 6, arbitrary: fc.constantFrom(...csvSeeds()).map((each) => encoder.encode(each)) },
  );
  const file = fc.record({
    name: fc.constantFrom("orders.csv", "facts.csv", "", "a", "b", "c", "accounts.csv.gz"),
    bytes: bytes.map((each) => new Uint8Array(each)),
  });
  // One spoilt file spoils its company: most come alone, or hardly any would be read.
  return fc.oneof(
    { weight: 3, arbitrary: file.map((each) => [each]) },
    { weight: 1, arbitrary: fc.array(file, { minLength: 2, maxLength: 3 }) },
  );
}

function csvSeeds(): readonly string[] {
  const { orders, accounts, referrals } = demoFacts();
  const text = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    [header, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n");
  const own = orders.slice(0, 40);
  const ids = new Set(own.map(({ accountId }) => accountId));
  const isOwn = (row: { readonly accountId: string }) => ids.has(row.accountId);
  return [
    text(FACT_FORMATS.orders.columns, own.map(FACT_FORMATS.orders.serialize)),
    text(
      FACT_FORMATS.accounts.columns,
      accounts.filter(isOwn).map(FACT_FORMATS.accounts.serialize),
    ),
    text(
      FACT_FORMATS.referrals.columns,
      referrals.filter(isOwn).map(FACT_FORMATS.referrals.serialize),
    ),
  ];
}
