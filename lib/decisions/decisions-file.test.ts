import { describe, expect, test } from "vitest";
import { formatDecisions, inOrderIdOrder, type DecisionRow } from "./decisions-file.ts";

const HEADER =
  "order_id,verdict,class,reason,rate_bps,currency,base_amount,rebate_amount,ambassador_id,policy_id\n";

function makeRow(given: Partial<DecisionRow>): DecisionRow {
  return {
    orderId: "o1",
    verdict: "eligible",
    class: "FIRST_PURCHASE",
    reason: null,
    rateBasisPoints: 4500,
    currency: "GBP",
    baseMinor: 12_345,
    rebateMinor: 5555,
    ambassadorId: "m1",
    policyId: "ambassador-2025",
    ...given,
  };
}

async function format(rows: Iterable<DecisionRow> | AsyncIterable<DecisionRow>): Promise<string> {
  return (await Array.fromAsync(formatDecisions(rows))).join("");
}

describe("a row of the decisions file", () => {
  test.each<[string, Partial<DecisionRow>, string]>([
    ["eligible", {}, "o1,eligible,FIRST_PURCHASE,,4500,GBP,123.45,55.55,m1,ambassador-2025"],
    [
      "ineligible, never referred",
      {
        verdict: "ineligible",
        class: null,
        reason: "NOT_REFERRED",
        rateBasisPoints: 0,
        rebateMinor: 0,
        ambassadorId: null,
      },
      "o1,ineligible,,NOT_REFERRED,0,GBP,123.45,0.00,,ambassador-2025",
    ],
    [
      "undecided, in yen",
      {
        verdict: "undecided",
        class: null,
        reason: "IDENTITY_PENDING",
        rateBasisPoints: 0,
        currency: "JPY",
        rebateMinor: 0,
      },
      "o1,undecided,,IDENTITY_PENDING,0,JPY,12345,0,m1,ambassador-2025",
    ],
    [
      "in dinars",
      { currency: "KWD", baseMinor: 5, rebateMinor: 2 },
      "o1,eligible,FIRST_PURCHASE,,4500,KWD,0.005,0.002,m1,ambassador-2025",
    ],
    [
      "with ids that need quotes",
      { orderId: "o,1", ambassadorId: 'm"1', policyId: "p 1" },
      '"o,1",eligible,FIRST_PURCHASE,,4500,GBP,123.45,55.55,"m""1",p 1',
    ],
  ])("%s", async (_, given, line) => {
    expect(await format([makeRow(given)])).toBe(`${HEADER}${line}\n`);
  });
});

test("without orders there is the header alone", async () => {
  expect(await format([])).toBe(HEADER);
});

test("rows are sorted by code unit, not by locale", async () => {
  const ids = ["b", "A", "a", "B", "10", "9", "a-1", "a1", "a", "~", " ", "_"];
  const rows = [...new Set(ids)].map((orderId) => makeRow({ orderId })).toSorted(inOrderIdOrder);
  expect(rows.map(({ orderId }) => orderId)).toEqual([...new Set(ids)].toSorted());
  expect((await format(rows)).split("\n").length).toBe(ids.length - 1 + 2);
});

test("rows out of order or twice are an error, not a wrong file", async () => {
  const rows = ["b", "a"].map((orderId) => makeRow({ orderId }));
  await expect(format(rows)).rejects.toThrow("Order a came after b");
  await expect(format([makeRow({}), makeRow({})])).rejects.toThrow("Order o1 came after o1");
});

test("a long file comes in pieces, the same from any source", async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    makeRow({ orderId: `o${10_000 + index}` }),
  );
  async function* source() {
    yield* rows;
  }
  const pieces = await Array.fromAsync(formatDecisions(source()));
  expect(pieces.length).toBe(3);
  expect(pieces.join("")).toBe(await format(rows));
  expect(pieces.join("").split("\n").length).toBe(10_002);
});
