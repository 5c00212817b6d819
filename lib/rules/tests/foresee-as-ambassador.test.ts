import { expect, test } from "vitest";
import { foreseeAsAmbassador, type Prospect, visibleHistory } from "#lib/rules/index.ts";
import { history, type Item, order, product, referral } from "#lib/rules/examples/example.ts";
import { AMBASSADOR_2025 } from "#lib/rules/examples/rows.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";

const POLICIES = modulePolicies([AMBASSADOR_2025]);
const referred = referral("buyer", "ann", "2025-01-01");
const annIsCustomer = order("ann's own", "2025-01-01", { account: "ann-shop" });
const anchor = order("anchor", "2025-05-01");
const elsewhere = (when: string) => order("x", when, { account: "buyer-2", product: "disk" });
const draft = (facts: Parameters<typeof order>[2] = {}, when: string | null = "2025-06-01") =>
  order("draft", when, facts);

/** Each answer with what it hangs on, the best first. */
const STORIES: readonly (readonly [string, readonly Item[], readonly string[]])[] = [
  [
    "a first order hangs on everything that may have been bought elsewhere",
    [referred, draft()],
    [
      "FIRST_PURCHASE 4500: before nothing; since nothing; product not-bought",
      "DORMANT_NEW_PURCHASE 4500: before long-before nothing; since nothing; product before-start not-bought",
      "PRODUCT_FIRST_PURCHASE 1500: product not-bought",
      "PRODUCT_ALREADY_PURCHASED 0: product before-start earning not-earning + product-already-bought",
    ],
  ],
  [
    "once the customer is known to be new, nothing elsewhere matters",
    [referred, anchor, draft()],
    ["NEW_PURCHASE 4500"],
  ],
  [
    "once the customer is known to be dormant, nothing elsewhere matters",
    [referred, elsewhere("2023-12-01"), anchor, draft({ kind: "renewal" })],
    ["DORMANT_RENEWAL 4500"],
  ],
  [
    "an existing customer's other product hangs on whether it was bought elsewhere",
    [referred, elsewhere("2024-12-01"), anchor, draft({ product: "db" })],
    [
      "PRODUCT_FIRST_PURCHASE 1500: before in-the-window; product not-bought",
      "PRODUCT_ALREADY_PURCHASED 0: product before-start earning not-earning + product-already-bought",
    ],
  ],
  [
    "an existing customer's renewal hangs on where its product was bought first",
    [referred, elsewhere("2024-12-01"), anchor, draft({ kind: "renewal" })],
    [
      "PRODUCT_FIRST_RENEWAL 1500: product earning not-bought not-earning",
      "PRODUCT_CHAIN_BEFORE_START 0: product before-start",
      "PRODUCT_CHAIN_NOT_QUALIFIED 0: product not-earning",
    ],
  ],
  [
    "a pay-as-you-go order of a new customer burns, which is one of its answers",
    [referred, annIsCustomer, draft({ payg: true })],
    [
      "DORMANT_NEW_PURCHASE 4500: before long-before nothing; since nothing; product before-start not-bought",
      "PRODUCT_FIRST_PURCHASE 1500: product not-bought",
      "PAYG_BURNED_FIRST_PURCHASE 0: before nothing; since nothing; product not-bought + burns-first-purchase",
      "PRODUCT_ALREADY_PURCHASED 0: product before-start earning not-earning + product-already-bought",
    ],
  ],
  [
    "what a gate refuses hangs on nothing",
    [referred, draft({ channel: "other" })],
    ["NOT_OFFICIAL_CHANNEL 0"],
  ],
  ["an order that is not paid hangs on nothing", [referred, draft({}, null)], ["UNPAID 0"]],
];

test.for(STORIES)("%s", ([, items, expected]) => {
  const prospects = prospectsOf(items);
  expect(prospects.map(told)).toEqual(expected);
  for (const { class: rebateClass, reason } of prospects) {
    expect([rebateClass, reason]).toContain(null);
  }
});

test("an unverified account is told the estimate, and that it is undecided", () => {
  const items = [
    referral("unverified", "ann", "2025-01-01"),
    product("half", { rate: 2000 }),
    draft({ account: "unverified", product: "half" }),
  ];
  const [best, ...others] = prospectsOf(items, "unverified");
  expect(best).toMatchObject({
    verdict: "undecided",
    class: "FIRST_PURCHASE",
    reason: "IDENTITY_PENDING",
    rateBasisPoints: 2000,
    rebateMinor: 2000,
  });
  expect(others.map((each) => each.class)).toEqual([
    "DORMANT_NEW_PURCHASE",
    "PRODUCT_FIRST_PURCHASE",
    null,
  ]);
});

test("the same answer at the same rate, with the same warnings, is one prospect", () => {
  const told = prospectsOf([referred, draft({ product: "domain" })]);
  expect(told.map(({ reason, warnings }) => [reason, ...warnings])).toEqual([
    ["PRODUCT_EXCLUDED", "uses-up-first-purchase"],
    ["PRODUCT_EXCLUDED"],
  ]);
});

function told(prospect: Prospect): string {
  const { conditions, warnings } = prospect;
  const hangsOn = (["before", "since", "product"] as const).flatMap((name) => {
    const values: readonly string[] | null = conditions[name];
    return values === null ? [] : [`${name} ${values.toSorted().join(" ")}`];
  });
  return [
    `${prospect.class ?? prospect.reason} ${prospect.rateBasisPoints}`,
    ...(hangsOn.length > 0 ? [`: ${hangsOn.join("; ")}`] : []),
    ...warnings.map((each) => ` + ${each}`),
  ].join("");
}

function prospectsOf(items: readonly Item[], accountId = "buyer"): readonly Prospect[] {
  const own = historiesOf(history(...items)).find((each) => each.accountIds.includes(accountId));
  const next = own?.orders.find(({ orderId }) => orderId === "draft");
  if (own === undefined || next === undefined) throw new Error("the draft is the account's");
  const recorded = { ...own, orders: own.orders.filter((each) => each !== next) };
  const at = next.paidAt ?? next.placedAt;
  const visible = visibleHistory(recorded, { accountId, ambassadorId: "ann", at }, POLICIES);
  return foreseeAsAmbassador(visible, next, POLICIES);
}
