import { parseMoney } from "#lib/facts/money.ts";
import { AMBASSADOR_2025 } from "#lib/rules/policy.ts";
import { type Correction, correctionSchema } from "./correction.ts";

/** A correction as an address or a form says it: texts, none to be believed. */
export type CorrectionQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

const TIME_ZONE = AMBASSADOR_2025.timeZone;
const LONGEST = 200;

/** The correction that an admin's form states; null where a field makes no sense. */
export function readCorrection(query: CorrectionQuery): Correction | null {
  try {
    const parsed = correctionSchema.safeParse(rawCorrection((name) => textOf(query[name])));
    return parsed.success ? parsed.data : null;
  } catch {
    // What a person typed is no instant, or no money: nothing else throws here.
    return null;
  }
}

function textOf(given: string | readonly string[] | undefined): string {
  const text = typeof given === "string" ? given.trim() : "";
  if (text.length > LONGEST) throw new RangeError("too long");
  return text;
}

function rawCorrection(text: (name: string) => string): unknown {
  const of = text("of");
  const ids = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, text(name)]));
  switch (of) {
    case "identity":
      return { of, ...ids("accountId"), identityId: text("identityId") || null };
    case "identity-apart":
      return { of, ...ids("accountId") };
    case "identities-merged":
      return { of, ...ids("fromIdentityId", "intoIdentityId") };
    case "ambassador-identity":
      return { of, ...ids("ambassadorId", "identityId") };
    case "no-referral":
      return { of, ...ids("accountId", "referralId") };
    case "no-order":
      return { of, ...ids("accountId", "orderId") };
    case "no-refund":
      return { of, ...ids("accountId", "refundId") };
    case "referral":
      return {
        of,
        ...ids("accountId", "referralId", "ambassadorId"),
        startsAt: momentOf(text("startsAt")),
        endsAt: momentOf(text("endsAt")),
      };
    case "order":
      return { of, ...ids("accountId", "orderId"), fields: orderFields(text) };
    case "refund":
      return {
        of,
        ...ids("accountId", "orderId", "refundId"),
        refundedAt: momentOf(text("refundedAt")),
        amountMinor: moneyOf(text("amount"), text("currency")),
        usageConsumed: text("usageConsumed") === "on",
      };
    case "product":
      return {
        of,
        ...ids("productCode"),
        effectiveFrom: momentOf(text("effectiveFrom")),
        countsAsPurchase: text("countsAsPurchase") === "on",
        rebateable: text("rebateable") === "on",
        rateBasisPoints: basisPointsOf(text("ratePercent")),
      };
    default:
      return null;
  }
}

function orderFields(text: (name: string) => string) {
  const currency = text("currency");
  return {
    productCode: text("productCode"),
    kind: text("kind"),
    billing: text("billing"),
    channel: text("channel"),
    placedAt: momentOf(text("placedAt")) ?? undefined,
    paidAt: momentOf(text("paidAt")),
    activeUntil: momentOf(text("activeUntil")),
    listMinor: moneyOf(text("list"), currency),
    paidMinor: moneyOf(text("paid"), currency),
  };
}

/** A moment on the programme's clock, as the browser's own field writes it; null where there is none. */
function momentOf(text: string): number | null {
  if (text === "") return null;
  return Temporal.PlainDateTime.from(text).toZonedDateTime(TIME_ZONE).epochMilliseconds;
}

/** People group digits. */
function moneyOf(text: string, currency: string): number {
  return parseMoney(text.replaceAll(/[,\s]/g, ""), currency);
}

/** "12.5" per cent; empty is the policy's cap. */
function basisPointsOf(text: string): number | null {
  if (text === "") return null;
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(text)) throw new RangeError("no rate");
  return Math.round(Number(text) * 100);
}
