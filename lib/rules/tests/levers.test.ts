import { describe, expect, test } from "vitest";
import { LEVERS, whatWouldChange, type FactChange, type WhatIf } from "#lib/rules/index.ts";
import {
  beijing,
  history,
  type Item,
  order,
  referral,
  refund,
} from "#lib/rules/examples/example.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";
import { AMBASSADOR_2025 } from "#lib/rules/examples/rows.ts";

const since2025 = referral("buyer", "ann", "2025-01-01");
const annIsCustomer = order("ann's own", "2025-01-01", { account: "ann-shop" });
const disk = order("disk", "2024-12-01", { product: "disk" });
const byOther = order("by another account", "2025-05-01", { account: "buyer-2" });
const toMay = referral("buyer", "ann", "2025-01-01", "2025-05-01");

type Story = readonly [string, readonly Item[], readonly string[]];

/** For an order `o`: what would have made it earn, in whose hands that lies, and what it would be. */
const STORIES: readonly Story[] = [
  ["that earns", [order("o", "2025-06-01")], []],
  ["that is unpaid", [order("o", null)], ["pay-it still-possible FIRST_PURCHASE"]],
  [
    "before the referral",
    [referral("buyer", "ann", "2025-07-01"), order("o", "2025-06-01")],
    ["referral-began-earlier open-to-dispute FIRST_PURCHASE"],
  ],
  [
    "of nobody's referral",
    [referral("buyer-2", "ann", "2025-01-01"), order("o", "2025-06-01")],
    [],
  ],
  [
    "after the referral",
    [toMay, order("o", "2025-06-01")],
    ["referral-ended-later open-to-dispute FIRST_PURCHASE"],
  ],
  [
    "placed within the referral and paid after it",
    [toMay, order("o", "2025-06-01", { placed: "2025-04-01" })],
    [
      "paid-within-referral was-possible FIRST_PURCHASE",
      "referral-ended-later open-to-dispute FIRST_PURCHASE",
    ],
  ],
  [
    "placed a second too late to be paid within the referral",
    [toMay, order("o", "2025-06-01", { placed: "2025-05-01 12:00:00" })],
    ["referral-ended-later open-to-dispute FIRST_PURCHASE"],
  ],
  [
    "between two referrals",
    [toMay, referral("buyer", "bob", "2025-07-01"), order("o", "2025-06-01")],
    ["referral-ended-later open-to-dispute FIRST_PURCHASE"],
  ],
  [
    "elsewhere than on the official site",
    [order("o", "2025-06-01", { channel: "other" })],
    ["official-channel was-possible FIRST_PURCHASE"],
  ],
  ["that was free", [order("o", "2025-06-01", { list: "0", paid: "0" })], []],
  [
    "of a trial",
    [order("o", "2025-06-01", { product: "trial" })],
    ["other-product-counts still-possible FIRST_PURCHASE"],
  ],
  [
    "of an excluded product",
    [order("o", "2025-06-01", { product: "domain" })],
    ["other-product-takes-part still-possible FIRST_PURCHASE"],
  ],
  [
    "of a kind that is not listed",
    [order("o", "2025-06-01", { kind: "other" })],
    ["as-new-order was-possible FIRST_PURCHASE", "as-renewal was-possible FIRST_PURCHASE"],
  ],
  [
    "of an unverified account",
    [
      referral("unverified", "ann", "2025-01-01"),
      order("o", "2025-06-01", { account: "unverified" }),
    ],
    ["verify-name still-possible FIRST_PURCHASE"],
  ],
  [
    "of the ambassador's own",
    [referral("ann-shop", "ann", "2025-01-01"), order("o", "2025-06-01", { account: "ann-shop" })],
    [],
  ],
  [
    "refunded in two parts",
    [
      order("o", "2025-06-01"),
      refund("o", "2025-06-02", { amount: "50" }),
      refund("o", "2025-06-03", { amount: "50" }),
    ],
    ["not-refunded open-to-dispute FIRST_PURCHASE"],
  ],
  [
    "that burns",
    [annIsCustomer, order("o", "2025-06-01", { payg: true })],
    ["by-subscription was-possible FIRST_PURCHASE"],
  ],
  [
    "that was burned",
    [annIsCustomer, order("burn", "2025-06-01", { payg: true }), order("o", "2025-06-02")],
    [
      "first-order-of-another-product still-possible PRODUCT_FIRST_PURCHASE",
      "by-subscription was-possible NEW_PURCHASE",
      "product-not-bought-before open-to-dispute FIRST_PURCHASE",
      "product-order-undone never-in-your-hands FIRST_PURCHASE",
    ],
  ],
  [
    "before the programme's start",
    [since2025, disk, order("o", "2025-03-01")],
    [
      "paid-after-start was-possible PRODUCT_FIRST_PURCHASE",
      "nothing-bought-before open-to-dispute FIRST_PURCHASE",
    ],
  ],
  [
    "of a product bought already",
    [since2025, order("old", "2024-12-01"), order("o", "2025-06-01")],
    [
      "first-order-of-another-product still-possible PRODUCT_FIRST_PURCHASE",
      "product-not-bought-before open-to-dispute FIRST_PURCHASE",
      "nothing-bought-before open-to-dispute FIRST_PURCHASE",
      "product-order-undone never-in-your-hands FIRST_PURCHASE",
    ],
  ],
  [
    "of a product bought already by another account of the name",
    [since2025, disk, byOther, order("o", "2025-06-01")],
    [
      "first-order-of-another-product still-possible PRODUCT_FIRST_PURCHASE",
      "nothing-bought-before open-to-dispute FIRST_PURCHASE",
      "product-not-bought-before open-to-dispute PRODUCT_FIRST_PURCHASE",
      "name-not-shared open-to-dispute PRODUCT_FIRST_PURCHASE",
      "product-order-undone never-in-your-hands PRODUCT_FIRST_PURCHASE",
    ],
  ],
  [
    "with two things in the way",
    [order("o", "2025-06-01", { channel: "other" }), refund("o", "2025-06-02")],
    ["official-channel not-refunded open-to-dispute FIRST_PURCHASE"],
  ],
  [
    "with three things in the way",
    [order("o", "2025-06-01", { channel: "other", product: "domain" }), refund("o", "2025-06-02")],
    ["official-channel other-product-takes-part not-refunded open-to-dispute FIRST_PURCHASE"],
  ],
  [
    "with four things in the way",
    [
      toMay,
      order("o", "2025-06-01", { channel: "other", product: "domain" }),
      refund("o", "2025-06-02"),
    ],
    [],
  ],
];

describe("what would have made an order earn", () => {
  test.for(STORIES)("%s", ([, items, expected]) => {
    const told = whatIf(items).map(({ levers, possibility, decision }) =>
      [...levers, possibility, decision.class].join(" "),
    );
    expect(told).toEqual(expected);
  });

  test("has a story for every lever", () => {
    const told = new Set(
      STORIES.flatMap(([, , expected]) => expected.flatMap((t) => t.split(" "))),
    );
    expect(LEVERS.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });
});

describe("the changes of a lever", () => {
  test("start the referral as the order was paid", () => {
    const changes = changesOf("before the referral", "referral-began-earlier");
    expect(changes).toMatchObject([{ referral: { startsAt: epochMs("2025-06-01") } }]);
  });

  test("end the referral a second after the order was paid, or as the next one starts", () => {
    const changes = changesOf("after the referral", "referral-ended-later");
    expect(changes).toMatchObject([{ referral: { endsAt: epochMs("2025-06-01") + 1000 } }]);
    const close = whatIf([
      toMay,
      referral("buyer", "bob", "2025-06-01T12:00:00.001+08:00"),
      order("o", "2025-06-01"),
    ]);
    const later = close.find(({ levers }) => levers.includes("referral-ended-later"));
    expect(later?.changes).toMatchObject([{ referral: { endsAt: epochMs("2025-06-01") + 1 } }]);
  });

  test("pay a second before the referral ended, at the start, or now", () => {
    const within = changesOf(
      "placed within the referral and paid after it",
      "paid-within-referral",
    );
    expect(within).toMatchObject([{ order: { paidAt: epochMs("2025-05-01") - 1000 } }]);
    const start = changesOf("before the programme's start", "paid-after-start");
    expect(start).toMatchObject([{ order: { paidAt: epochMs("2025-04-01 00:00:00") } }]);
    const [now] = whatIf([order("o", null, { placed: "2025-06-01" })], epochMs("2025-08-01"));
    expect(now?.changes).toMatchObject([{ order: { paidAt: epochMs("2025-08-01") } }]);
    const [early] = whatIf([order("o", null, { placed: "2025-06-01" })], epochMs("2025-05-01"));
    expect(early?.changes).toMatchObject([{ order: { paidAt: epochMs("2025-06-01") } }]);
  });

  test("pay at the latest instant on record, where nobody says what is known", () => {
    const unpaid = order("o", null, { placed: "2025-06-01" });
    const payment = (...items: readonly Item[]) => {
      const [change] = whatIf([since2025, unpaid, ...items])[0]?.changes ?? [];
      return change?.of === "order" ? change.order.paidAt : null;
    };
    const later = order("later", "2025-07-01", { placed: "2025-06-15", account: "buyer-2" });
    expect(payment()).toBe(epochMs("2025-06-01"));
    expect(payment(later)).toBe(epochMs("2025-07-01"));
    expect(payment(later, refund("later", "2025-08-01", { amount: "1" }))).toBe(
      epochMs("2025-08-01"),
    );
    const placed = order("placed", null, { placed: "2025-09-01", account: "buyer-2" });
    expect(payment(later, placed)).toBe(epochMs("2025-09-01"));
  });

  test("move the orders of one payment together, and only where none was refunded before", () => {
    const mates = [
      order("o", "2025-03-01", { payment: "basket" }),
      order("p", "2025-03-01", { payment: "basket", product: "db" }),
      order("other", "2025-03-01", { product: "db" }),
    ];
    const moved = whatIf([since2025, disk, ...mates]).find((each) =>
      each.levers.includes("paid-after-start"),
    );
    expect(moved?.changes.map((each) => each.of === "order" && each.order.orderId)).toEqual([
      "o",
      "p",
    ]);
    const refunded = whatIf([
      since2025,
      disk,
      ...mates,
      refund("p", "2025-03-02", { amount: "1" }),
    ]);
    expect(refunded.flatMap(({ levers }) => levers)).not.toContain("paid-after-start");
  });

  test("take back each refund of an order, and every order of the product", () => {
    expect(changesOf("refunded in two parts", "not-refunded")).toHaveLength(2);
    const undone = changesOf("of a product bought already", "product-order-undone");
    expect(undone).toMatchObject([
      {
        of: "refund",
        refund: { orderId: "old", refundedAt: epochMs("2025-06-01"), usageConsumed: false },
      },
    ]);
  });
});

function changesOf(name: string, lever: string): readonly FactChange[] {
  const story = STORIES.find(([title]) => title === name);
  const found = whatIf(story?.[1] ?? []).find(({ levers }) => levers.join() === lever);
  return found?.changes ?? [];
}

function whatIf(items: readonly Item[], knownAt?: number): readonly WhatIf[] {
  const policies = modulePolicies([AMBASSADOR_2025]);
  const own = historiesOf(history(...items)).find(({ orders }) =>
    orders.some(({ orderId }) => orderId === "o"),
  );
  if (own === undefined) throw new Error("o is somebody's");
  return whatWouldChange(own, "o", policies, knownAt);
}

function epochMs(when: string): number {
  return Temporal.Instant.from(beijing(when)).epochMilliseconds;
}
