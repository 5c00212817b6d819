import { z } from "zod";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/vocabulary.ts";

/*
 * What a person may say of a fact on record. Each correction names one thing; the rows that have to be
 * recorded for it are worked out from what is on record when it is recorded (plan-corrections.ts).
 */

export const id = z
  .string()
  .regex(/^[ -~]{1,64}$/)
  .max(64);
/** Epoch milliseconds of years 1 to 9999. */
export const instant = z.number().int().min(-62_135_596_800_000).max(253_402_300_799_999);
export const minor = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const name = z.string().min(1).max(200);

/** Everything of an order that may be otherwise; what is left out stays as it is. */
export const orderFields = z.strictObject({
  productCode: id.optional(),
  subscriptionId: id.nullable().optional(),
  kind: z.enum(KINDS).optional(),
  billing: z.enum(BILLINGS).optional(),
  channel: z.enum(CHANNELS).optional(),
  paymentId: id.nullable().optional(),
  placedAt: instant.optional(),
  paidAt: instant.nullable().optional(),
  activeUntil: instant.nullable().optional(),
  listMinor: minor.optional(),
  paidMinor: minor.optional(),
});

export const newOrder = z.strictObject({
  orderId: id,
  accountId: id,
  productCode: id,
  subscriptionId: id.nullable(),
  kind: z.enum(KINDS),
  billing: z.enum(BILLINGS),
  channel: z.enum(CHANNELS),
  paymentId: id.nullable(),
  placedAt: instant,
  paidAt: instant.nullable(),
  activeUntil: instant.nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .max(3),
  listMinor: minor,
  paidMinor: minor,
});

export const correctionSchema = z.discriminatedUnion("of", [
  /** The account is under this real name: verified, moved, or (null) not verified after all. */
  z.strictObject({ of: z.literal("identity"), accountId: id, identityId: id.nullable() }),
  /** The account is a person of its own: it gets a real name that nobody else has. */
  z.strictObject({ of: z.literal("identity-apart"), accountId: id }),
  /** Two real names are one person: whatever is under the first goes under the second. */
  z.strictObject({ of: z.literal("identities-merged"), fromIdentityId: id, intoIdentityId: id }),
  /** Who an ambassador is (self-referral, S4b). */
  z.strictObject({ of: z.literal("ambassador-identity"), ambassadorId: id, identityId: id }),
  /** A referral as it is; with a new id one that was missing. */
  z.strictObject({
    of: z.literal("referral"),
    referralId: id,
    accountId: id,
    ambassadorId: id,
    startsAt: instant,
    endsAt: instant.nullable(),
  }),
  z.strictObject({ of: z.literal("no-referral"), accountId: id, referralId: id }),
  z.strictObject({ of: z.literal("order"), accountId: id, orderId: id, fields: orderFields }),
  z.strictObject({ of: z.literal("new-order"), order: newOrder }),
  z.strictObject({ of: z.literal("no-order"), accountId: id, orderId: id }),
  /** A refund as it is; with a new id one that was missing. */
  z.strictObject({
    of: z.literal("refund"),
    accountId: id,
    refundId: id,
    orderId: id,
    refundedAt: instant,
    amountMinor: minor,
    usageConsumed: z.boolean(),
  }),
  z.strictObject({ of: z.literal("no-refund"), accountId: id, refundId: id }),
  /** A product as it is from an instant on (null: always); what is left out stays as it is. */
  z.strictObject({
    of: z.literal("product"),
    productCode: id,
    effectiveFrom: instant.nullable(),
    name: name.optional(),
    countsAsPurchase: z.boolean().optional(),
    rebateable: z.boolean().optional(),
    rateBasisPoints: z.number().int().min(0).max(2_147_483_647).nullable().optional(),
  }),
]);
export type Correction = z.output<typeof correctionSchema>;

export const MOST_CORRECTIONS = 50;
export const correctionsSchema = z.array(correctionSchema).min(1).max(MOST_CORRECTIONS);
