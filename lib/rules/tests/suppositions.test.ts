import { describe, expect, test } from "vitest";
import type { IdentityHistory, Order } from "#lib/rules/index.ts";
import { supposedHistories, SUPPOSITIONS } from "#lib/rules/suppositions.ts";
import { beijing, history, type Item, order, referral } from "#lib/rules/examples/example.ts";
import { AMBASSADOR_2025 } from "#lib/rules/examples/rows.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";

const POLICIES = modulePolicies([AMBASSADOR_2025]);
const DAY = 24 * 60 * 60 * 1000;
const LONG = 5 * 366 * DAY;
const START = epochMs("2025-04-01 00:00:00");
const referred = referral("buyer", "ann", "2025-01-01", "2026-01-01");
const anchor = order("anchor", "2025-05-01", { product: "db" });
const [anchorAt, draftAt] = [epochMs("2025-05-01"), epochMs("2025-06-01")];

describe("what may have been bought elsewhere", () => {
  test("is every mixture of what may be", () => {
    const seen = suppose([referred, anchor], order("draft", "2025-06-01"));
    const mixtures = new Set(seen.map(({ supposition }) => Object.values(supposition).join(" ")));
    const all = SUPPOSITIONS.before.flatMap((before) =>
      SUPPOSITIONS.since.flatMap((since) =>
        SUPPOSITIONS.product.map((product) => [before, since, product].join(" ")),
      ),
    );
    expect([...mixtures].toSorted()).toEqual(all.toSorted());
  });

  test.for<[string, readonly (readonly (string | number)[])[]]>([
    ["nothing nothing not-bought", []],
    ["long-before nothing not-bought", [["other", anchorAt - LONG]]],
    ["in-the-window nothing not-bought", [["other", anchorAt - DAY]]],
    ["nothing other-product not-bought", [["other", draftAt - 2]]],
    [
      "in-the-window other-product not-bought",
      [
        ["other", anchorAt - DAY],
        ["other", draftAt - 2],
      ],
    ],
    [
      "nothing nothing before-start",
      [
        ["vm", anchorAt - LONG],
        ["vm", START - 1],
      ],
    ],
    [
      "nothing nothing not-earning",
      [
        ["vm", START],
        ["vm", anchorAt - DAY + 1],
        ["vm", draftAt - 1],
      ],
    ],
    [
      "nothing nothing earning",
      [
        ["vm referred", START],
        ["vm referred", anchorAt - DAY + 1],
        ["vm referred", draftAt - 1],
      ],
    ],
  ])("%s stands where it matters", ([name, expected]) => {
    const places = supposedOrders(suppose([referred, anchor], order("draft", "2025-06-01")), name);
    expect(places).toEqual(expected);
  });

  test("the product stands just before its first order that is seen, too", () => {
    const items = [
      referred,
      anchor,
      order("first", "2025-05-10"),
      order("second", "2025-05-20"),
      order("unpaid", null, { placed: "2025-05-05" }),
      order("another", "2025-05-02", { product: "disk" }),
    ];
    const seen = suppose(items, order("draft", "2025-06-01"));
    expect(supposedOrders(seen, "nothing nothing not-earning")).toEqual([
      ["vm", START],
      ["vm", anchorAt - DAY + 1],
      ["vm", epochMs("2025-05-10") - 1],
      ["vm", draftAt - 1],
    ]);
  });

  test("without a record in sight the draft itself is the referral's first", () => {
    const seen = suppose([referred], order("draft", "2025-06-01"));
    expect(supposedOrders(seen, "long-before nothing not-bought")).toEqual([
      ["other", draftAt - LONG],
    ]);
  });

  test("an unpaid draft stands where it was placed", () => {
    const seen = suppose([referred], order("draft", null, { placed: "2025-06-01" }));
    expect(supposedOrders(seen, "nothing other-product not-bought")).toEqual([
      ["other", draftAt - 2],
    ]);
    expect(supposedOrders(seen, "in-the-window nothing not-bought")).toEqual([
      ["other", draftAt - DAY],
    ]);
    expect(seen[0]?.history.referrals.map(({ referralId }) => referralId)).toContain(
      "(referred elsewhere)",
    );
  });

  test("a draft paid later than placed stands where it is paid", () => {
    const paidLater = order("draft", "2025-06-01", { placed: "2024-06-01" });
    const seen = suppose([referred], paidLater);
    expect(supposedOrders(seen, "nothing other-product not-bought")).toEqual([
      ["other", draftAt - 2],
    ]);
    expect(seen[0]?.history.referrals.at(-1)?.ambassadorId).toBe("ann");
    expect(seen[0]?.history.referrals).toHaveLength(2);
  });

  test("nothing supposed comes after the draft", () => {
    const seen = suppose([referred], order("draft", "2025-03-01"));
    const at = epochMs("2025-03-01");
    expect(supposedOrders(seen, "nothing nothing not-earning")).toEqual([["vm", at - 1]]);
  });
});

describe("a supposed order", () => {
  const facts = {
    subscription: "s-1",
    payment: "p-1",
    kind: "renewal",
    until: "2026-06-01",
  } as const;
  const seen = suppose(
    [referred],
    order("draft", "2025-06-01", { ...facts, payg: true, channel: "other" }),
  );

  test("is a plain purchase on an account that nobody sees", () => {
    const [supposed] = ordersOf(seen, "nothing nothing not-earning").slice(-1);
    expect(supposed).toEqual({
      orderId: `vm@${draftAt - 1}`,
      accountId: "(elsewhere)",
      productCode: "vm",
      subscriptionId: null,
      kind: "new",
      billing: "subscription",
      channel: "official",
      paymentId: null,
      placedAt: draftAt - 1,
      paidAt: draftAt - 1,
      activeUntil: null,
      currency: "CNY",
      listMinor: 1,
      paidMinor: 1,
    });
  });

  test("that earned was referred by the same ambassador, and is of the same subscription", () => {
    const [supposed] = ordersOf(seen, "nothing nothing earning").slice(-1);
    expect(supposed).toMatchObject({
      accountId: "(referred elsewhere)",
      subscriptionId: "s-1",
    });
    expect(seen[0]?.history.referrals.at(-1)).toEqual({
      referralId: "(referred elsewhere)",
      accountId: "(referred elsewhere)",
      ambassadorId: "ann",
      startsAt: -Infinity,
      endsAt: null,
    });
  });

  test("of another product is of one that counts", () => {
    const { products, accountIds } = seen[0]?.history ?? rowsOf([]);
    expect(products.get("(other product)")).toEqual([
      {
        productCode: "(other product)",
        effectiveFrom: null,
        name: "(other product)",
        countsAsPurchase: true,
        rebateable: true,
        rateBasisPoints: null,
      },
    ]);
    expect(products.get("vm")).toHaveLength(1);
    expect(accountIds).toEqual(["buyer", "buyer-2", "(elsewhere)", "(referred elsewhere)"]);
  });
});

test.for([
  ["as the referral starts", "2025-01-01", "ann"],
  ["a moment before the referral starts", "2025-01-01T11:59:59.999+08:00", null],
  ["a moment before the referral ends", "2026-01-01T11:59:59.999+08:00", "ann"],
  ["as the referral ends", "2026-01-01", null],
] as const)("%s, whoever refers the draft refers elsewhere", ([, when, expected]) => {
  const [first] = suppose([referred], order("draft", when));
  const added = first?.history.referrals.find(({ accountId }) => accountId !== "buyer");
  expect(added?.ambassadorId ?? null).toBe(expected);
});

test("the referral is that of the draft's own account, open or not", () => {
  const open = [referral("buyer-2", "bob", "2025-01-01"), referral("buyer", "ann", "2025-01-01")];
  const [first] = suppose(open, order("draft", "2025-06-01"));
  expect(first?.history.referrals.at(-1)?.ambassadorId).toBe("ann");
});

type Supposed = ReturnType<typeof supposedHistories>;

function suppose(items: readonly Item[], draft: ReturnType<typeof order>): Supposed {
  const rows = rowsOf([...items, draft]);
  const next = rows.orders.find(({ orderId }) => orderId === "draft");
  if (next === undefined) throw new Error("there is a draft");
  const visible = { ...rows, orders: rows.orders.filter((each) => each !== next) };
  return supposedHistories(visible, next, POLICIES);
}

/** Every supposed order of a mixture, in the order of time. */
function ordersOf(all: Supposed, name: string): Order[] {
  return all
    .filter(({ supposition }) => Object.values(supposition).join(" ") === name)
    .flatMap((each) => each.history.orders.filter(({ accountId }) => accountId.startsWith("(")))
    .toSorted((a, b) => a.placedAt - b.placedAt);
}

function supposedOrders(all: Supposed, name: string): (string | number)[][] {
  return ordersOf(all, name).map(({ productCode, accountId, paidAt }) => [
    [
      productCode === "(other product)" ? "other" : productCode,
      ...(accountId === "(referred elsewhere)" ? ["referred"] : []),
    ].join(" "),
    paidAt ?? NaN,
  ]);
}

function rowsOf(items: readonly Item[]): IdentityHistory {
  const found = historiesOf(history(...items)).find(
    ({ identityId }) => identityId === "buyer-person",
  );
  if (found === undefined) throw new Error("there is a buyer");
  return found;
}

function epochMs(when: string): number {
  return Temporal.Instant.from(beijing(when)).epochMilliseconds;
}
