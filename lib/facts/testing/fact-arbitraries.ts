import * as fc from "fast-check";
import { CURRENCIES } from "#lib/facts/currencies.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import { EARLIEST_INSTANT, LATEST_INSTANT } from "#lib/facts/instant.ts";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/vocabulary.ts";

const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
const id = fc.string({ unit: printable, minLength: 1, maxLength: 64 });
const instant = fc.integer({ min: EARLIEST_INSTANT, max: LATEST_INSTANT });
const text = fc
  .string({
    unit: fc.oneof(fc.string({ unit: "grapheme", maxLength: 1 }), fc.constantFrom(..."\r\n\",;' ")),
  })
  .filter((value) => !value.includes("\0") && value.isWellFormed());
const minor = fc.maxSafeNat();

function optional<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(arbitrary, { nil: null });
}

/** Any fact of each kind that a row can say. */
export const factArbitraries: { readonly [Kind in FactKind]: fc.Arbitrary<FactRows[Kind]> } = {
  accounts: fc.record({
    accountId: id,
    identityId: optional(id),
    registeredAt: instant,
    displayName: text,
    country: text,
  }),
  ambassadors: fc.record({ ambassadorId: id, identityId: id, name: text, email: text }),
  products: fc.record({
    productCode: id,
    effectiveFrom: optional(instant),
    name: text,
    countsAsPurchase: fc.boolean(),
    rebateable: fc.boolean(),
    rateBasisPoints: optional(fc.integer({ min: 0, max: 10_000 })),
  }),
  referrals: fc
    .record({
      referralId: id,
      accountId: id,
      ambassadorId: id,
      startsAt: instant,
      endsAt: optional(instant),
    })
    .filter(({ startsAt, endsAt }) => endsAt === null || endsAt > startsAt),
  orders: fc
    .record({
      orderId: id,
      accountId: id,
      productCode: id,
      subscriptionId: optional(id),
      kind: fc.constantFrom(...KINDS),
      billing: fc.constantFrom(...BILLINGS),
      channel: fc.constantFrom(...CHANNELS),
      paymentId: optional(id),
      placedAt: instant,
      paidAt: optional(instant),
      activeUntil: optional(instant),
      currency: fc.constantFrom(...CURRENCIES),
      listMinor: minor,
      paidMinor: minor,
    })
    .filter(({ placedAt, paidAt }) => paidAt === null || paidAt >= placedAt),
  refunds: fc.record({
    refundId: id,
    orderId: id,
    refundedAt: instant,
    amount: fc
      .tuple(minor, fc.constantFrom("", ".5", ".05", ".001", ".0001"))
      .map(([units, fraction]) => `${units}${fraction}`),
    usageConsumed: fc.boolean(),
  }),
};
