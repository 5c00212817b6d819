import { expect, test } from "vitest";
import { chooseClaim } from "./choose-claim.ts";
import type { DisputeForm } from "./dispute-view.ts";

const claims: DisputeForm["claims"] = [
  { step: "class", claim: "identity-apart", recorded: { claim: "identity-apart" } },
  { step: "class", claim: "order-kind", recorded: { claim: "order-kind", kind: "new" } },
  { step: "listed-kind", claim: "order-kind", recorded: { claim: "order-kind", kind: "new" } },
  refund("r1"),
  refund("r2"),
];
const form = { claims, order: null };

function refund(refundId: string): DisputeForm["claims"][number] {
  const recorded = { claim: "refund-not-happened", refundId } as const;
  return { step: "not-refunded", claim: "refund-not-happened", recorded };
}

test("an address that names no claim has chosen nothing", () => {
  expect(chooseClaim(form, {})).toBeNull();
  expect(chooseClaim(form, { step: "class" })).toBeNull();
});

test("a claim that this order does not offer is none", () => {
  expect(chooseClaim(form, { step: "class", claim: "refund-not-happened" })).toBeNull();
  expect(chooseClaim(form, { step: "paid", claim: "identity-apart" })).toBeNull();
  expect(chooseClaim(form, { step: ["class"], claim: "identity-apart" })).toBeNull();
});

test("a claim that says everything by itself is stated as soon as it is chosen", () => {
  const chosen = chooseClaim(form, { step: "class", claim: "identity-apart" });
  expect(chosen?.stated).toEqual({ claim: "identity-apart" });
});

test("of two refunds the one that is named is contested", () => {
  const chosen = chooseClaim(form, {
    step: "not-refunded",
    claim: "refund-not-happened",
    of: "r2",
  });
  expect(chosen?.stated).toEqual({ claim: "refund-not-happened", refundId: "r2" });
});

test("fields count once the form was sent", () => {
  const asked = { step: "class", claim: "order-kind", kind: "renewal" };
  expect(chooseClaim(form, asked)?.stated).toBeNull();
  expect(chooseClaim(form, { ...asked, stated: "1" })?.stated).toEqual({
    claim: "order-kind",
    kind: "renewal",
  });
});

test("what makes no sense is said to be wrong", () => {
  const query = { step: "class", claim: "order-kind", kind: "gift", stated: "1" };
  expect(chooseClaim(form, query)).toMatchObject({ stated: null, isWrong: true });
});
