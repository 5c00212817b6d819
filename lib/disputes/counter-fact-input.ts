import { parseMoney } from "#lib/facts/money.ts";
import { AMBASSADOR_2025 } from "#lib/rules/policy.ts";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/vocabulary.ts";
import type { Claim } from "#db/schema/dispute-words.ts";
import { type CounterFact, counterFactSchema } from "./counter-fact.ts";

/** Every field that a counter-fact's form may have; a request may name no other. */
export const COUNTER_FACT_FIELDS = [
  "orderId",
  "startsAt",
  "endsAt",
  "paidAt",
  "placedAt",
  "activeUntil",
  "kind",
  "billing",
  "channel",
  "productCode",
  "currency",
  "list",
  "paid",
  "refundId",
  "amount",
  "usageConsumed",
  "countsAsPurchase",
  "rebateable",
] as const;
type CounterFactField = (typeof COUNTER_FACT_FIELDS)[number];

/** The fields of a counter-fact's form: texts, none to be believed. */
export type CounterFactFields = Readonly<Partial<Record<CounterFactField, string | undefined>>>;

const TIME_ZONE = AMBASSADOR_2025.timeZone;
const LONGEST_FIELD = 64;

/**
 * The counter-fact that a form states; null where a field makes no sense.
 *
 * @param currency of the order: its amounts are written in it
 */
export function readCounterFact(
  claim: Claim,
  fields: CounterFactFields,
  currency: string | null,
): CounterFact | null {
  if (COUNTER_FACT_FIELDS.some((name) => (fields[name]?.length ?? 0) > LONGEST_FIELD)) return null;
  try {
    const parsed = counterFactSchema.safeParse(rawFact(claim, fields, currency));
    return parsed.success ? parsed.data : null;
  } catch {
    // What a person typed is no instant, or no money: nothing else throws here.
    return null;
  }
}

function rawFact(claim: Claim, fields: CounterFactFields, currency: string | null): unknown {
  const money = (text: string | undefined) => readMoney(text, fields["currency"] ?? currency);
  switch (claim) {
    case "identity-apart":
    case "identity-verified":
      return { claim };
    case "earlier-order-not-theirs":
      return { claim, orderId: fields["orderId"] || null };
    case "referral":
      return { claim, startsAt: at(fields["startsAt"]), endsAt: atOrNull(fields["endsAt"]) };
    case "order-paid":
      return { claim, paidAt: at(fields["paidAt"]) };
    case "order-kind":
      return { claim, kind: fields["kind"] };
    case "order-billing":
      return { claim, billing: fields["billing"] };
    case "order-channel":
      return { claim, channel: fields["channel"] };
    case "order-product":
      return { claim, productCode: fields["productCode"] };
    case "order-amount":
      return { claim, listMinor: money(fields["list"]), paidMinor: money(fields["paid"]) };
    case "refund-not-happened":
      return { claim, refundId: fields["refundId"] };
    case "refund-amount":
      return {
        claim,
        refundId: fields["refundId"],
        amountMinor: money(fields["amount"]),
        usageConsumed: fields["usageConsumed"] === "on",
      };
    case "product-flags":
      return {
        claim,
        countsAsPurchase: fields["countsAsPurchase"] === "on",
        rebateable: fields["rebateable"] === "on",
      };
    case "missing-order":
      return { claim, order: missingOrder(fields, money) };
    default:
      return claim satisfies never;
  }
}

/** Who misses an order rarely knows more of it than its receipt says. */
function missingOrder(fields: CounterFactFields, money: (text: string | undefined) => number) {
  const paidAt = atOrNull(fields["paidAt"]);
  return {
    orderId: fields["orderId"]?.trim() || null,
    productCode: fields["productCode"],
    subscriptionId: null,
    kind: KINDS.find((each) => each === fields["kind"]),
    billing: BILLINGS.find((each) => each === fields["billing"]),
    channel: CHANNELS.find((each) => each === fields["channel"]) ?? "official",
    paymentId: null,
    placedAt: atOrNull(fields["placedAt"]) ?? paidAt,
    paidAt,
    activeUntil: atOrNull(fields["activeUntil"]),
    currency: fields["currency"],
    listMinor: money(fields["list"]),
    paidMinor: money(fields["paid"]),
  };
}

/** People group digits. */
function readMoney(text: string | undefined, currency: string | null | undefined): number {
  return parseMoney((text ?? "").replaceAll(/[,\s]/g, ""), currency ?? "");
}

function atOrNull(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : at(text);
}

/** A moment on the programme's clock: 2026-11-12T14:04, with or without its seconds, or a day alone. */
function at(text: string | undefined): number {
  return Temporal.PlainDateTime.from(text ?? "").toZonedDateTime(TIME_ZONE).epochMilliseconds;
}

/** A moment as the browser's own field takes it, on the programme's clock. */
export function momentField(at: number | null): string {
  if (at === null) return "";
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(TIME_ZONE);
  const smallestUnit = at % 1000 === 0 ? "second" : "millisecond";
  return zoned.toPlainDateTime().toString({ smallestUnit });
}
