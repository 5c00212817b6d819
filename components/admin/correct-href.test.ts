import { expect, test } from "vitest";
import { GATES } from "#lib/rules/vocabulary.ts";
import { correctHref } from "./correct-href.ts";

const ORDER = { accountId: "a & b", orderId: "1/2", productCode: "vm" };

test("every test leads to a page where its fact can be corrected, whatever its ids hold", () => {
  const found = GATES.map((gate) => new URL(correctHref(ORDER, gate), "http://localhost"));
  expect(found.map(({ pathname }) => pathname)).toEqual([
    "/admin/facts",
    "/admin/referrals",
    "/admin/facts",
    "/admin/facts",
    "/admin/products",
    "/admin/facts",
    "/admin/identities",
    "/admin/identities",
    "/admin/facts",
    "/admin/identities",
  ]);
  expect(found.map(({ searchParams }) => searchParams.get("q")).filter((q) => q !== null)).toEqual([
    "1/2",
    "a & b",
    "1/2",
    "1/2",
    "1/2",
    "a & b",
    "a & b",
    "1/2",
    "a & b",
  ]);
});
