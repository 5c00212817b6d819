import { earliestBefore } from "./records.ts";
import type { FactValue } from "./order-facts.ts";
import type { Pass } from "./pass.ts";
import { isSamePayment, precedes, type Entry, type Records } from "./timeline.ts";

export type Chain = {
  readonly value: FactValue<"chain">;
  readonly record: Entry | null;
  readonly qualifyingOrder: Entry | null;
};

const NO_CHAIN: Chain = { value: "none", record: null, qualifyingOrder: null };

/** What the records of the same product before the order make of it (gate 10, existing; R11). */
export function chainOf(entry: Entry, pass: Pass): Chain {
  const records = entry.productRecords;
  const record = earliestBefore(records, entry);
  if (!record) return NO_CHAIN;
  if (record.at < entry.policy.programmeStart) {
    return { value: "before-start", record, qualifyingOrder: null };
  }
  const qualifying = paymentOf(record, records).filter((candidate) =>
    isQualifying(candidate, entry, pass),
  );
  const own = entry.order.subscriptionId;
  const same = qualifying.find((order) => own !== null && order.order.subscriptionId === own);
  if (same) return { value: "same-subscription", record, qualifyingOrder: same };
  const other = qualifying[0] ?? null;
  return { value: other ? "other-subscription" : "not-qualified", record, qualifyingOrder: other };
}

/** A record and the others of its payment; a payment has one instant, so they stand close together. */
function paymentOf(record: Entry, records: Records): Entry[] {
  const found: Entry[] = [];
  for (let index = records.voidedCount; index < records.entries.length; index += 1) {
    const other = records.entries[index];
    if (!other || other.at > record.at) break;
    if (other === record || isSamePayment(other, record)) found.push(other);
  }
  return found;
}

/** Eligible in any class for the same ambassador, gate 9 judged as of the order (R11). */
function isQualifying(candidate: Entry, entry: Entry, pass: Pass): boolean {
  return (
    precedes(candidate, entry) &&
    pass.earning.has(candidate) &&
    candidate.span?.ambassadorId === entry.span?.ambassadorId &&
    candidate.settlement.refundedInFullAt > entry.at
  );
}
