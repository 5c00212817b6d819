import { and, desc, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { disputes } from "#db/schema/index.ts";
import { factsDigest } from "#lib/decisions/facts-digest.ts";
import { loadHistoryOfAccount } from "#lib/decisions/load-histories.ts";
import { isOpen } from "./state-machine.ts";
import type { CounterFact } from "./counter-fact.ts";
import type { OpeningRefusal } from "./dispute-view.ts";

type OrderKey = { readonly accountId: string; readonly orderId: string | null };

/** A dispute on the order that is open; in the system's transaction. */
export async function findOpenDispute(
  tx: Tx,
  { accountId, orderId }: OrderKey,
): Promise<OpeningRefusal | null> {
  if (orderId === null) return null;
  const found = await tx
    .select({ disputeId: disputes.disputeId, number: disputes.number, stage: disputes.stage })
    .from(disputes)
    .where(and(eq(disputes.accountId, accountId), eq(disputes.orderId, orderId)));
  const open = found.find(({ stage }) => isOpen(stage));
  return open ? { code: "already-open", disputeId: open.disputeId, number: open.number } : null;
}

/** The same claim, decided on facts that are the same still. */
export async function findDecidedBefore(
  tx: Tx,
  { accountId, orderId }: OrderKey,
  fact: CounterFact,
): Promise<OpeningRefusal | null> {
  const ofOrder: SQL = orderId === null ? isNull(disputes.orderId) : eq(disputes.orderId, orderId);
  const decided = await tx
    .select({
      disputeId: disputes.disputeId,
      number: disputes.number,
      counterFact: disputes.counterFact,
      factsDigest: disputes.factsDigest,
    })
    .from(disputes)
    .where(and(eq(disputes.accountId, accountId), ofOrder, eq(disputes.stage, "decided")))
    .orderBy(desc(disputes.decidedAt));
  const same = decided.filter(({ counterFact }) => isSameFact(counterFact, fact));
  if (same.length === 0) return null;
  const digest = await digestNow(tx, accountId);
  const found = same.find((each) => each.factsDigest === digest);
  return found
    ? { code: "decided-before", disputeId: found.disputeId, number: found.number }
    : null;
}

/** Of everything that decides the customer's orders. */
export async function digestNow(tx: Tx, accountId: string): Promise<string | null> {
  const history = await loadHistoryOfAccount(tx, accountId);
  return history && factsDigest(history);
}

/** The database keeps JSON with an order of keys of its own. */
export function isSameFact(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, each]) => `${key}:${canonical(each)}`).join(",")}}`;
}
