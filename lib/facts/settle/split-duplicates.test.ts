import { expect, test } from "vitest";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import {
  asCandidates,
  makeOrder,
  makeRefundRow,
  makeVersion,
} from "#lib/facts/testing/make-facts.ts";
import { splitDuplicates } from "./split-duplicates.ts";

test("a row that stands twice is no error", () => {
  const order = makeOrder({});
  const candidates = asCandidates([order, { ...order }]);
  const split = splitDuplicates(FACT_FORMATS.orders, candidates);
  expect(split).toEqual({ candidates: [candidates[0]], rejects: [] });
});

test("of rows of one id that differ the later are refused", () => {
  const rows = [
    makeOrder({}),
    makeOrder({ accountId: "a2" }),
    makeOrder({}),
    makeOrder({ paidMinor: 1 }),
  ];
  const split = splitDuplicates(FACT_FORMATS.orders, asCandidates(rows));
  expect(split.candidates.map(({ line }) => line)).toEqual([2]);
  const reason = "order_id stands in line 2 already, with other content";
  const reject = { file: "orders", column: "order_id", value: "o1", reason };
  expect(split.rejects).toEqual([
    { ...reject, line: 3 },
    { ...reject, line: 5 },
  ]);
});

test("refunds of one amount are the same however it is written, others are not", () => {
  const rows = [
    makeRefundRow({}),
    makeRefundRow({ amount: "5" }),
    makeRefundRow({ amount: "5.01" }),
  ];
  const split = splitDuplicates(FACT_FORMATS.refunds, asCandidates(rows));
  expect(split.rejects.map(({ line }) => line)).toEqual([4]);
});

test("a product may have a row for each effective_from", () => {
  const rows = [null, 0, 10, 0].map((effectiveFrom) => makeVersion({ effectiveFrom }));
  const named = [...rows, makeVersion({ effectiveFrom: 10, name: "other" })];
  const split = splitDuplicates(FACT_FORMATS.products, asCandidates(named));
  expect(split.candidates.length).toBe(3);
  expect(split.rejects.map(({ line, column }) => [line, column])).toEqual([[6, "product_code"]]);
});
