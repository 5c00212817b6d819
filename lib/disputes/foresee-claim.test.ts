import { describe, expect, test } from "vitest";
import { makeOrder, makeReferral, makeVersion } from "#lib/facts/testing/make-facts.ts";
import { AMBASSADOR_2025, type IdentityHistory, whatWouldChange } from "#lib/rules/index.ts";
import type { CounterFact } from "./counter-fact.ts";
import { foreseeClaim } from "./foresee-claim.ts";
import type { Contested } from "./suggest-corrections.ts";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const at = (day: number) => ({ placedAt: START + day * DAY, paidAt: START + day * DAY });

const CODES = ["vm", "db", "cdn"] as const;
const contestedOrder = makeOrder({
  orderId: "seen",
  productCode: "vm",
  kind: "downgrade",
  ...at(5),
});

/** A referred customer with an order that the ambassador sees, and one before it, and elsewhere, that they do not. */
function withHidden(productCode: (typeof CODES)[number], accountId: "a1" | "elsewhere"): Contested {
  const hidden = makeOrder({ orderId: "hidden", accountId, productCode, ...at(-20) });
  const history: IdentityHistory = {
    identityId: "i1",
    accountIds: ["a1", "elsewhere"],
    referrals: [makeReferral({ startsAt: START })],
    orders: [hidden, contestedOrder],
    refunds: [],
    products: new Map(CODES.map((code) => [code, [makeVersion({ productCode: code })]])),
    ambassadors: new Map([["m1", { identityId: "im", recordIntervals: [] }]]),
  };
  return {
    accountId: "a1",
    order: contestedOrder,
    ambassadorId: "m1",
    history,
    policies: [AMBASSADOR_2025],
  };
}

const { accountId: _accountId, ...missing } = makeOrder({ orderId: "lost", ...at(7) });

const CLAIMS: readonly CounterFact[] = [
  ...CODES.map((productCode) => ({ claim: "order-product", productCode }) as const),
  { claim: "order-kind", kind: "new" },
  { claim: "order-kind", kind: "renewal" },
  { claim: "order-billing", billing: "payg" },
  { claim: "order-amount", listMinor: 5_000, paidMinor: 5_000 },
  { claim: "identity-apart" },
  { claim: "earlier-order-not-theirs", orderId: null },
  { claim: "referral", startsAt: START - 90 * DAY, endsAt: null },
  { claim: "product-flags", countsAsPurchase: true, rebateable: true },
  ...CODES.map(
    (productCode) => ({ claim: "missing-order", order: { ...missing, productCode } }) as const,
  ),
];

describe("a preview tells nothing of what the ambassador cannot see", () => {
  test.each(CLAIMS.map((fact) => [JSON.stringify(fact), fact] as const))("%s", (_what, fact) => {
    const answers = CODES.flatMap((code) =>
      (["a1", "elsewhere"] as const).map((where) =>
        JSON.stringify(foreseeClaim(withHidden(code, where), fact, [])),
      ),
    );
    expect(new Set(answers).size).toBe(1);
  });
});

test("what hangs on the unseen says so: the product may have been bought before", () => {
  const foreseen = foreseeClaim(withHidden("db", "a1"), { claim: "order-kind", kind: "new" }, []);
  expect(foreseen.length).toBeGreaterThan(1);
  expect(foreseen.map(({ reason }) => reason)).toContain("PRODUCT_ALREADY_PURCHASED");
});

test("what the order's page has proved is said again, and is certain", () => {
  const contested = withHidden("db", "a1");
  const told = whatWouldChange(contested.history, "seen", contested.policies);
  const [only, ...others] = foreseeClaim(contested, { claim: "order-kind", kind: "new" }, told);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ class: "PRODUCT_FIRST_PURCHASE" });
});
