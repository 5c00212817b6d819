import { describe, expect, test } from "vitest";
import { AMBASSADOR_2025, foresee, type Forecast, type Order } from "#lib/rules/index.ts";
import {
  beijing,
  history,
  type Item,
  order,
  product,
  referral,
  refund,
} from "#lib/rules/examples/example.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";
import { AMBASSADOR_2025 as PAGE_POLICY } from "#lib/rules/examples/rows.ts";

const POLICIES = modulePolicies([PAGE_POLICY]);
const since2025 = referral("buyer", "ann", "2025-01-01");
const since2024 = referral("buyer", "ann", "2024-01-01");
type Facts = Parameters<typeof order>[2];

describe("a draft order is warned of", () => {
  test("a pay-as-you-go order that gives up the first-purchase rates", () => {
    const annIsCustomer = order("ann's own", "2025-01-01", { account: "ann-shop" });
    const burning = forecast([annIsCustomer], "2025-06-01", { payg: true });
    expect(burning.warnings).toEqual(["burns-first-purchase"]);
    expect(forecast([], "2025-06-01", { payg: true }).warnings).toEqual([]);
  });

  test("the same for an account whose name is not verified", () => {
    const told = forecast(
      [
        order("ann's own", "2025-01-01", { account: "ann-shop" }),
        referral("unverified", "ann", "2025-01-01"),
      ],
      "2025-06-01",
      { account: "unverified", payg: true },
    );
    expect(told.decision.reason).toBe("IDENTITY_PENDING");
    expect(told.warnings).toEqual(["burns-first-purchase"]);
  });

  test.for([
    ["of an excluded product", { product: "domain" }],
    ["of a kind that is not listed", { kind: "other" }],
  ] as const)("a first record that earns nothing, %s", ([, facts]) => {
    expect(forecast([], "2025-06-01", facts).warnings).toEqual(["uses-up-first-purchase"]);
    const earlier = order("earlier", "2025-05-01");
    expect(forecast([earlier], "2025-06-01", facts).warnings).toEqual([]);
    expect(forecast([order("later", "2025-07-01")], "2025-06-01", facts).warnings).toEqual([
      "uses-up-first-purchase",
    ]);
  });

  test("a first record that earns nothing, though an earlier one was voided by then", () => {
    const voided = [order("earlier", "2025-05-01"), refund("earlier", "2025-06-01")];
    expect(forecast(voided, "2025-06-01", { product: "domain" }).warnings).toEqual([
      "uses-up-first-purchase",
    ]);
    const later = [order("earlier", "2025-05-01"), refund("earlier", "2025-06-02")];
    expect(forecast(later, "2025-06-01", { product: "domain" }).warnings).toEqual([]);
  });

  test("no first record used up by an order that is no record, or that earns", () => {
    expect(forecast([], "2025-06-01", { product: "trial" }).warnings).toEqual([]);
    expect(forecast([], "2025-06-01").warnings).toEqual([]);
    const unpaid = forecast([], null, { product: "domain" });
    expect([unpaid.decision.reason, unpaid.warnings]).toEqual(["UNPAID", []]);
  });

  test("an order after the referral, and a product bought already", () => {
    const ended = referral("buyer", "ann", "2025-01-01", "2025-05-01");
    expect(forecast([ended], "2025-06-01").warnings).toEqual(["after-referral"]);
    expect(forecast([since2025], "2024-06-01").warnings).toEqual([]);
    const again = forecast([since2025, order("old", "2024-12-01")], "2025-06-01");
    expect(again.warnings).toEqual(["product-already-bought"]);
  });

  test("a first order shortly before the customer would have been dormant, and from when", () => {
    const old = order("old", "2024-06-20 12:00:00", { product: "disk" });
    const told = forecast([since2025, old], "2025-06-01");
    expect(told.warnings).toEqual(["just-before-dormancy"]);
    expect(told.dormantFrom).toBe(epochMs("2025-06-20 12:00:00") + 1);
    expect(cohortAt([since2025, old], epochMs("2025-06-20 12:00:00"))).toBe("existing");
    expect(cohortAt([since2025, old], epochMs("2025-06-20 12:00:00") + 1)).toBe("dormant");
  });

  test("dormancy counted from the end of coverage, where that is later", () => {
    const old = order("old", "2023-01-01", { product: "disk", until: "2024-06-20 12:00:00" });
    const told = forecast([since2025, old], "2025-06-01");
    expect(told.dormantFrom).toBe(epochMs("2025-06-20 12:00:00"));
  });

  test("dormancy from the next instant that finds it, where a month's end looks back over again", () => {
    // Both 28 and 29 February 2024 look back to 28 February 2023.
    const old = order("old", "2023-02-28 12:00:00", { product: "disk" });
    const told = forecast([since2024, old], "2024-02-29 09:00:00");
    expect(told.dormantFrom).toBe(epochMs("2024-02-29 12:00:00") + 1);
    expect(cohortAt([since2024, old], epochMs("2024-02-28 12:00:00") + 1)).toBe("dormant");
    expect(cohortAt([since2024, old], epochMs("2024-02-29 12:00:00") + 1)).toBe("dormant");
  });

  test("dormancy counted from the latest record that is left", () => {
    const told = forecast(
      [
        since2025,
        order("older", "2024-06-10", { product: "disk" }),
        order("old", "2024-06-20 12:00:00", { product: "disk" }),
        order("voided", "2025-05-01", { account: "buyer-2", product: "disk" }),
        refund("voided", "2025-05-02"),
        order("trial", "2025-05-01", { account: "buyer-2", product: "trial" }),
        order("next year", "2026-01-01", { account: "buyer-2" }),
      ],
      "2025-06-01",
    );
    expect(told.dormantFrom).toBe(epochMs("2025-06-20 12:00:00") + 1);
  });

  test("dormancy up to 45 days away, and no further", () => {
    const old = order("old", "2024-06-20 12:00:00", { product: "disk" });
    const near = forecast([since2025, old], "2025-05-06 12:00:00");
    expect(near.dormantFrom).toBeNull();
    const nearer = forecast([since2025, old], "2025-05-06 12:00:01");
    expect(nearer.warnings).toEqual(["just-before-dormancy"]);
    const exactly = forecast([since2025, old], "2025-05-06T12:00:00.001+08:00");
    expect(exactly.warnings).toEqual(["just-before-dormancy"]);
  });

  test("nothing of dormancy once the referral has an anchor, for a new or a dormant customer", () => {
    const old = order("old", "2024-06-20", { product: "disk" });
    const anchored = [since2025, old, order("anchor", "2025-02-01", { product: "disk" })];
    expect(forecast(anchored, "2025-06-01").dormantFrom).toBeNull();
    expect(forecast([], "2025-06-01").dormantFrom).toBeNull();
    const dormant = order("old", "2023-06-20", { product: "disk" });
    expect(forecast([since2025, dormant], "2025-06-01").dormantFrom).toBeNull();
  });

  test("nothing of dormancy under a referral whose cohort is settled, though its anchor is a year old", () => {
    const items = [
      since2024,
      order("older", "2023-12-10", { product: "disk" }),
      order("anchor", "2024-06-20 12:00:00", { product: "disk" }),
    ];
    const told = forecast(items, "2025-06-01");
    expect([told.decision.cohort, told.dormantFrom]).toEqual(["existing", null]);
    const other = order("other", "2024-06-20 12:00:00", { account: "buyer-2", product: "disk" });
    const fresh = [since2025, referral("buyer-2", "bob", "2024-01-01"), other];
    expect(forecast(fresh, "2025-06-01").dormantFrom).toBe(epochMs("2025-06-20 12:00:00") + 1);
  });

  test("of dormancy by what precedes the order, at one instant by the order's id", () => {
    const old = order("old", "2024-06-20 12:00:00", { product: "disk" });
    const first = order("a", "2025-06-01", { account: "buyer-2", product: "disk" });
    const last = order("e", "2025-06-01", { account: "buyer-2", product: "disk" });
    expect(forecast([since2025, old, first], "2025-06-01").dormantFrom).toBeNull();
    expect(forecast([since2025, old, last], "2025-06-01").warnings).toEqual([
      "just-before-dormancy",
    ]);
    const mate = order("a", "2025-06-01", { account: "buyer-2", product: "disk", payment: "p" });
    expect(forecast([since2025, old, mate], "2025-06-01", { payment: "p" }).warnings).toEqual([
      "just-before-dormancy",
    ]);
  });

  test("of dormancy still, where the anchor would come later or nothing of it is a record", () => {
    const old = order("old", "2024-06-20", { product: "disk" });
    const later = [since2025, old, order("later", "2025-08-01")];
    expect(forecast(later, "2025-06-01").warnings).toContain("just-before-dormancy");
    const trial = [since2025, old, order("trial", "2025-05-01", { product: "trial" })];
    expect(forecast(trial, "2025-06-01").warnings).toContain("just-before-dormancy");
  });
});

test("a draft under an id that is on record already is refused", () => {
  expect(() => forecast([order("draft", "2025-05-01")], "2025-06-01")).toThrow(RangeError);
});

test("a product of nobody's is as good as any", () => {
  const told = forecast([product("gpu")], "2025-06-01", { product: "gpu" });
  expect(told.decision.class).toBe("FIRST_PURCHASE");
});

function forecast(items: readonly Item[], paidAt: string | null, facts: Facts = {}): Forecast {
  const draft = order("draft", paidAt, facts);
  const isDraft = (each: Order) => each.orderId === "draft";
  const rows = historiesOf(history(...items, draft));
  const ahead = rows.find((each) => each.orders.some(isDraft));
  if (ahead === undefined) throw new Error("the draft is somebody's");
  const drafts = ahead.orders.filter(isDraft);
  const last = drafts.at(-1);
  if (last === undefined) throw new Error("there is a draft");
  // A history that holds the draft's id already keeps the other order with it.
  const orders = ahead.orders.filter((each) => each !== last);
  return foresee({ ...ahead, orders }, last, POLICIES);
}

function cohortAt(items: readonly Item[], at: number): string | null {
  const instant = Temporal.Instant.fromEpochMilliseconds(at).toString();
  return forecast(items, instant).decision.cohort;
}

function epochMs(when: string): number {
  return Temporal.Instant.from(beijing(when)).epochMilliseconds;
}

test("the policy of these tests is the built-in one", () => {
  expect(POLICIES).toEqual([AMBASSADOR_2025]);
});
