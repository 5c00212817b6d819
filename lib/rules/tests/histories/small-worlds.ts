import {
  history,
  type Item,
  order,
  policy,
  referral,
  refund,
} from "#lib/rules/examples/example.ts";
import { AMBASSADOR_2025, type Facts, type NaivePolicy } from "#lib/rules/examples/rows.ts";

/** What stands on record before the two orders, all around a referral of `buyer` to ann from May on. */
export const PRIOR_SITUATIONS: Readonly<Record<string, readonly Item[]>> = {
  nothing: [],
  "a long lapsed purchase": [order("prior", "2023-06-01")],
  "a purchase exactly a window before": [order("prior", "2024-06-01")],
  "a recent purchase of the same product": [order("prior", "2024-12-01")],
  "a recent purchase of another product": [order("prior", "2024-12-01", { product: "disk" })],
  "coverage up to the window": [order("prior", "2022-06-01", { until: "2024-06-01" })],
  "running coverage": [order("prior", "2022-06-01", { product: "disk", until: "2026-06-01" })],
  "another account's purchase since the start": [
    order("prior", "2025-05-02", { account: "buyer-2" }),
  ],
  "a purchase voided as the first order is paid": [
    order("prior", "2024-12-01"),
    refund("prior", "2025-06-01"),
  ],
  "a purchase voided between the two orders": [
    order("prior", "2024-12-01"),
    refund("prior", "2025-06-15"),
  ],
  "a purchase refunded after use": [
    order("prior", "2024-12-01"),
    refund("prior", "2024-12-02", { consumed: true }),
  ],
  "an order voided under this referral": [
    order("prior", "2025-05-20"),
    refund("prior", "2025-05-21"),
  ],
  "a product bought under the same ambassador before": [
    referral("buyer", "ann", "2025-04-01", "2025-04-20"),
    order("prior", "2025-04-10"),
  ],
};

const REFERRALS = [
  referral("buyer", "ann", "2025-05-01"),
  referral("buyer-2", "ann", "2025-05-01"),
];
const ANN_IS_CUSTOMER = order("ann's own", "2024-01-01", { account: "ann-shop" });

const FATES: Readonly<Record<string, (id: string) => readonly Item[]>> = {
  kept: () => [],
  "voided between": (id) => [refund(id, "2025-06-15")],
  "voided as the second is paid": (id) => [refund(id, "2025-07-01")],
  "refunded after use between": (id) => [refund(id, "2025-06-15", { consumed: true })],
  "voided later": (id) => [refund(id, "2025-08-01")],
};

type Shape = { kind: "new" | "renewal" | "upgrade"; product: string; payg: boolean };

const SHAPES: readonly Shape[] = (["new", "renewal", "upgrade"] as const).flatMap((kind) =>
  ["vm", "db"].flatMap((product) => [true, false].map((payg) => ({ kind, product, payg }))),
);

/** How the second order stands to the first. */
const RELATIONS = {
  later: { paidAt: "2025-07-01", facts: {} },
  "of one payment": { paidAt: "2025-06-01", facts: { payment: "basket" } },
  "at the same instant": { paidAt: "2025-06-01", facts: { payment: "another" } },
  "of another account": { paidAt: "2025-07-01", facts: { account: "buyer-2" } },
} as const;

/** Every setting of the switches, the built-in one first. */
export const SWITCHED_POLICIES: readonly NaivePolicy[] = (
  ["referrer-existing", "always", "never"] as const
).flatMap((paygBurn) =>
  (["cohort", "order"] as const).flatMap((dormantScope) =>
    (["any", "first-purchase-product"] as const).flatMap((upgradeScope) =>
      (["product", "subscription"] as const).map((lineage) =>
        policy({ ...AMBASSADOR_2025, paygBurn, dormantScope, upgradeScope, lineage }),
      ),
    ),
  ),
);

/** Two orders of every shape, relation and fate after one prior situation. */
export function* smallWorlds(prior: readonly Item[]): Generator<Facts> {
  for (const firstShape of SHAPES) {
    for (const secondShape of SHAPES) {
      for (const relation of Object.values(RELATIONS)) {
        for (const fate of Object.values(FATES)) {
          yield history(
            ...REFERRALS,
            ANN_IS_CUSTOMER,
            ...prior,
            order("first", "2025-06-01", { ...firstShape, payment: "basket", subscription: "s" }),
            ...fate("first"),
            order("second", relation.paidAt, {
              ...secondShape,
              subscription: "s",
              ...relation.facts,
            }),
          );
        }
      }
    }
  }
}
