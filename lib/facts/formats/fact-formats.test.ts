import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CellCursor } from "#lib/facts/cell-cursor.ts";
import { csvRow } from "#lib/facts/csv-row.ts";
import { FACT_KINDS, type FactKind } from "#lib/facts/fact-kinds.ts";
import { FieldError } from "#lib/facts/field-error.ts";
import { factArbitraries } from "#lib/facts/testing/fact-arbitraries.ts";
import type { FactFormat } from "./fact-format.ts";
import { FACT_FORMATS } from "./fact-formats.ts";

describe.each(FACT_KINDS)("%s", (kind) => {
  test("a fact written as a row of CSV is read back the same", () => {
    const format = formatOf(kind);
    fc.assert(
      fc.property(factArbitraries[kind], (fact) => {
        const row = format.serialize(fact);
        const [cells = []] = parse(csvRow(row), { record_delimiter: "\n" });
        const cursor = new CellCursor();
        cursor.start(cells);
        expect(format.parse(cursor)).toEqual(fact);
        expect([row.length, cursor.index + 1]).toEqual([format.columns.length, row.length]);
      }),
    );
  });

  test("the id column is a column", () => {
    expect(FACT_FORMATS[kind].columns).toContain(FACT_FORMATS[kind].idColumn);
  });
});

/** The compiler cannot tell that a kind's arbitrary makes what the same kind's format takes. */
function formatOf(kind: FactKind): FactFormat<FactKind> {
  return FACT_FORMATS[kind] as unknown as FactFormat<FactKind>;
}

const GOOD: { readonly [Kind in FactKind]: readonly string[] } = {
  accounts: ["a1", "", "2025-01-01T00:00:00Z", "", ""],
  ambassadors: ["m1", "i1", "", ""],
  products: ["p1", "", "", "true", "false", ""],
  referrals: ["r1", "a1", "m1", "2025-01-01T00:00:00Z", ""],
  orders: "o1,a1,p1,,new,payg,official,,2025-01-01T00:00:00Z,,,CNY,1.00,0".split(","),
  refunds: ["f1", "o1", "2025-01-01T00:00:00Z", "1.0", "true"],
};

describe("one bad cell refuses the row and is the one blamed", () => {
  test.each<[FactKind, string, string, string]>([
    ["accounts", "account_id", "", "is empty"],
    ["accounts", "identity_id", "é", "not printable ASCII"],
    ["accounts", "registered_at", "", "is empty"],
    ["accounts", "registered_at", "yesterday", "is not an instant"],
    ["accounts", "display_name", "\0", "zero character"],
    ["accounts", "country", "\0", "zero character"],
    ["ambassadors", "ambassador_id", "", "is empty"],
    ["ambassadors", "identity_id", "", "is empty"],
    ["products", "product_code", "", "is empty"],
    ["products", "effective_from", "2025", "is not an instant"],
    ["products", "counts_as_purchase", "", "neither true nor false"],
    ["products", "rebateable", "no", "neither true nor false"],
    ["products", "rate_bps", "-1", "basis points"],
    ["referrals", "referral_id", "", "is empty"],
    ["referrals", "account_id", "", "is empty"],
    ["referrals", "ambassador_id", "", "is empty"],
    ["referrals", "starts_at", "", "is empty"],
    ["referrals", "ends_at", "2024-12-31T23:59:59.999Z", "is not after starts_at"],
    ["referrals", "ends_at", "2025-01-01T00:00:00Z", "is not after starts_at"],
    ["orders", "order_id", "", "is empty"],
    ["orders", "account_id", "", "is empty"],
    ["orders", "product_code", "", "is empty"],
    ["orders", "subscription_id", "\t", "not printable ASCII"],
    ["orders", "kind", "New", "is none of new, renewal"],
    ["orders", "billing", "", "is none of subscription, payg"],
    ["orders", "channel", "shop", "is none of official, other"],
    ["orders", "payment_id", "é", "not printable ASCII"],
    ["orders", "placed_at", "", "is empty"],
    ["orders", "paid_at", "2024-12-31T23:59:59.999Z", "is before placed_at"],
    ["orders", "active_until", "soon", "is not an instant"],
    ["orders", "currency", "XXX", "ISO 4217"],
    ["orders", "list_amount", "-1", "is negative"],
    ["orders", "paid_amount", "", "is empty"],
    ["orders", "paid_amount", "1.001", "more than the 2 decimals of CNY"],
    ["refunds", "refund_id", "", "is empty"],
    ["refunds", "order_id", "", "is empty"],
    ["refunds", "refunded_at", "", "is empty"],
    ["refunds", "amount", "-1", "is negative"],
    ["refunds", "usage_consumed", "", "neither true nor false"],
  ])("%s %s %j", (kind, column, value, reason) => {
    const { columns, parse: parseRow } = FACT_FORMATS[kind];
    const cursor = new CellCursor();
    cursor.start(GOOD[kind]);
    parseRow(cursor);
    cursor.start(GOOD[kind].with(columns.indexOf(column), value));
    expect(() => parseRow(cursor)).toThrow(FieldError);
    expect(columns[cursor.index]).toBe(column);
    cursor.start(GOOD[kind].with(columns.indexOf(column), value));
    expect(() => parseRow(cursor)).toThrow(reason);
  });
});

test("an order may be paid in the instant in which it was placed", () => {
  const cursor = new CellCursor();
  cursor.start(GOOD.orders.with(9, "2025-01-01T08:00:00+08:00"));
  expect(FACT_FORMATS.orders.parse(cursor).paidAt).toBe(Date.UTC(2025, 0, 1));
});

test("versions of one product are different facts, rows of one version are not", () => {
  const { idOf } = FACT_FORMATS.products;
  const version = {
    productCode: "p",
    effectiveFrom: null,
    name: "",
    countsAsPurchase: true,
    rebateable: true,
    rateBasisPoints: null,
  };
  expect(idOf({ ...version, effectiveFrom: 0 })).not.toBe(idOf(version));
  expect(idOf({ ...version, effectiveFrom: 0 })).not.toBe(idOf({ ...version, effectiveFrom: 1 }));
  expect(idOf({ ...version, name: "other" })).toBe(idOf(version));
});
