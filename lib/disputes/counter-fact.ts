import { z } from "zod";
import { id, instant, minor, newOrder } from "#lib/corrections/correction.ts";
import type { Claim, ContestedStep } from "#db/schema/dispute-words.ts";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/vocabulary.ts";

/**
 * What an ambassador says is so, in the terms of one kind of fact. They name only what they can see: an
 * earlier order that is hidden from them is "the earlier order", and who else is counted with their
 * customer is nobody's name.
 */
export const counterFactSchema = z.discriminatedUnion("claim", [
  /** This customer shares no real name with anybody else. */
  z.strictObject({ claim: z.literal("identity-apart") }),
  /** The customer's real name is verified by now. */
  z.strictObject({ claim: z.literal("identity-verified") }),
  /** An order that was counted before is not this customer's; null: one that the ambassador cannot see. */
  z.strictObject({ claim: z.literal("earlier-order-not-theirs"), orderId: id.nullable() }),
  /** The referral ran at other times; the one that counted, or whichever there should have been. */
  z.strictObject({
    claim: z.literal("referral"),
    startsAt: instant,
    endsAt: instant.nullable(),
  }),
  z.strictObject({ claim: z.literal("order-paid"), paidAt: instant }),
  z.strictObject({ claim: z.literal("order-kind"), kind: z.enum(KINDS) }),
  z.strictObject({ claim: z.literal("order-billing"), billing: z.enum(BILLINGS) }),
  z.strictObject({ claim: z.literal("order-channel"), channel: z.enum(CHANNELS) }),
  z.strictObject({ claim: z.literal("order-product"), productCode: id }),
  z.strictObject({
    claim: z.literal("order-amount"),
    listMinor: minor,
    paidMinor: minor,
  }),
  z.strictObject({ claim: z.literal("refund-not-happened"), refundId: id }),
  z.strictObject({
    claim: z.literal("refund-amount"),
    refundId: id,
    amountMinor: minor,
    usageConsumed: z.boolean(),
  }),
  z.strictObject({
    claim: z.literal("product-flags"),
    countsAsPurchase: z.boolean(),
    rebateable: z.boolean(),
  }),
  /** An order of this customer that is not there at all; or not shown, because its referral is wrong. */
  z.strictObject({
    claim: z.literal("missing-order"),
    order: newOrder.omit({ accountId: true, orderId: true }).extend({ orderId: id.nullable() }),
  }),
]);
export type CounterFact = z.output<typeof counterFactSchema>;
export type CounterFactOf<C extends Claim> = Extract<CounterFact, { readonly claim: C }>;

/** What can be claimed of each step that stands on an order's page, the likeliest first. */
export const CLAIMS_OF_STEP: Readonly<Record<ContestedStep, readonly Claim[]>> = {
  paid: ["order-paid"],
  referred: ["referral"],
  "official-channel": ["order-channel"],
  "paid-product": ["product-flags", "order-product", "order-amount"],
  "rebateable-product": ["product-flags", "order-product"],
  "listed-kind": ["order-kind"],
  "verified-identity": ["identity-verified"],
  "another-identity": ["identity-apart"],
  "not-refunded": ["refund-not-happened", "refund-amount"],
  class: [
    "identity-apart",
    "earlier-order-not-theirs",
    "referral",
    "order-kind",
    "order-billing",
    "order-product",
  ],
  money: ["order-amount", "refund-amount", "refund-not-happened", "product-flags"],
  missing: ["missing-order"],
};
