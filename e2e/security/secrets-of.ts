import {
  DEMO_AMBASSADORS,
  DEMO_PEOPLE,
  DEMO_TODAY,
  demoFacts,
  demoHistory,
} from "#db/demo/index.ts";
import { formatsFor } from "#lib/i18n/formats.ts";
import { AMBASSADOR_2025, type Order } from "#lib/rules/index.ts";
import { referralSpans, spanAt } from "#lib/rules/referral-span.ts";

/*
 * What one ambassador of the demo must never be shown, told from the facts alone and not by the code
 * under test: orders that were not paid under their own referral, with their accounts, days and amounts.
 */

const facts = demoFacts();
const spans = referralSpans(facts.referrals);
const formats = (["en", "zh"] as const).map((locale) =>
  formatsFor(locale, AMBASSADOR_2025.timeZone),
);
const identityOf = new Map(facts.accounts.map((each) => [each.accountId, each.identityId]));
const DAY_MS = 86_400_000;

export const AMBASSADOR_IDS = facts.ambassadors.map(({ ambassadorId }) => ambassadorId);

export function ordersUnder(ambassadorId: string): readonly Order[] {
  return facts.orders.filter((order) => isUnder(order, ambassadorId));
}

/** Whether the customer's real name has orders that this ambassador must not see. */
export function hasSecrets(ambassadorId: string, accountId: string): boolean {
  return ordersOfIdentity(accountId).some(
    (order) => order.accountId !== accountId || !isUnder(order, ambassadorId),
  );
}

export function customersOf(ambassadorId: string): readonly string[] {
  const own = facts.referrals.filter((each) => each.ambassadorId === ambassadorId);
  return [...new Set(own.map((each) => each.accountId))];
}

function isUnder(order: Order, ambassadorId: string): boolean {
  const at = order.paidAt ?? order.placedAt;
  return spanAt(spans.get(order.accountId) ?? [], at)?.ambassadorId === ambassadorId;
}

/** Finds in a payload what names an order, a customer or an ambassador that is not this one's to see. */
export function nameSearch(ambassadorId: string): (text: string) => readonly string[] {
  const orderIds = new Set(ordersUnder(ambassadorId).map(({ orderId }) => orderId));
  const accountIds = new Set(customersOf(ambassadorId));
  const own = facts.accounts.filter((each) => accountIds.has(each.accountId));
  const ownNames = new Set(own.flatMap((each) => [each.accountId, each.displayName]));
  const others = facts.accounts
    .filter((each) => !accountIds.has(each.accountId))
    .flatMap((each) => [each.accountId, each.displayName, each.identityId ?? each.accountId])
    .concat(own.flatMap((each) => each.identityId ?? []))
    .concat(
      DEMO_AMBASSADORS.filter((each) => each.ambassadorId !== ambassadorId).flatMap((each) => [
        each.ambassadorId,
        each.name,
        each.email,
      ]),
    )
    .filter((name) => !ownNames.has(name) && name !== DEMO_PEOPLE.admin.name);
  const names = wordsPattern(others);
  const mine = wordsPattern([...ownNames]);
  return (text) => {
    const ids = [...text.matchAll(/\b\d{6}-\d{6}\b/g)].map(([id]) => id);
    const rest = text.replaceAll(mine, "");
    return [
      ...ids.filter((id) => !orderIds.has(id)),
      ...[...rest.matchAll(names)].map(([name]) => name),
    ];
  };
}

/** The words as they stand, not inside a longer word; the longest first. */
function wordsPattern(words: readonly string[]): RegExp {
  const sorted = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  const escaped = sorted.map((word) => RegExp.escape(word)).join("|");
  return new RegExp(`(?<![\\w-])(?:${escaped})(?![\\w-])`, "g");
}

/**
 * Finds in the payload about one customer a day, an instant or an amount of a hidden order of the same
 * real name: as numbers, and as a page writes them in either language. What an order in sight, or the
 * programme itself, has too gives nothing away.
 */
export function figureSearch(
  ambassadorId: string,
  accountId: string,
): (text: string) => readonly string[] {
  const ofIdentity = ordersOfIdentity(accountId);
  const isSeen = (order: Order) => order.accountId === accountId && isUnder(order, ambassadorId);
  const seen = ofIdentity.filter(isSeen);
  const known = new Set(seen.flatMap(figuresOf).concat(knownDays(ambassadorId, accountId)));
  const secrets = ofIdentity
    .filter((order) => !isSeen(order))
    .flatMap(figuresOf)
    .filter((each) => !known.has(each));
  if (secrets.length === 0) return () => [];
  const pattern = new RegExp(
    `(?<![\\d,.])(?:${[...new Set(secrets)].map((each) => RegExp.escape(each)).join("|")})(?![\\d,.]?\\d)`,
    "g",
  );
  return (text) => [...text.matchAll(pattern)].map(([found]) => found);
}

function ordersOfIdentity(accountId: string): readonly Order[] {
  const identityId = identityOf.get(accountId) ?? null;
  return facts.orders.filter(
    (order) =>
      order.accountId === accountId ||
      (identityId !== null && identityOf.get(order.accountId) === identityId),
  );
}

function figuresOf(order: Order): string[] {
  const refunds = facts.refunds.filter(({ orderId }) => orderId === order.orderId);
  const instants = [order.placedAt, order.paidAt, order.activeUntil]
    .filter((at) => at !== null)
    .concat(refunds.map(({ refundedAt }) => refundedAt));
  return [
    ...instants.flatMap(daysOf),
    ...[order.listMinor, order.paidMinor, ...refunds.map(({ amountMinor }) => amountMinor)]
      .filter((minor) => minor > 0)
      .flatMap((minor) => formats.map(({ amount }) => amount(minor, order.currency))),
  ];
}

function daysOf(at: number): string[] {
  const words = formats.flatMap(({ day, longDay }) => [day(at), longDay(at)]);
  const beijing = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
  return [...words, String(at), new Date(at).toISOString(), beijing];
}

/** Days that every page may name: the programme's own, today, and when facts became known. */
const PUBLIC_DAYS = [
  AMBASSADOR_2025.programmeStart,
  DEMO_TODAY,
  ...demoHistory().map(({ recordedAt }) => recordedAt),
].flatMap(daysOf);

/** Days that are the ambassador's to know besides: of their referral of the customer. */
function knownDays(ambassadorId: string, accountId: string): string[] {
  const ofReferral = facts.referrals
    .filter((each) => each.accountId === accountId && each.ambassadorId === ambassadorId)
    .flatMap(({ startsAt, endsAt }) => [startsAt, ...(endsAt === null ? [] : [endsAt])])
    .flatMap((at) => [...daysOf(at), ...daysOf(at - DAY_MS)]);
  return [...PUBLIC_DAYS, ...ofReferral];
}
