import { precedes, type Entry, type Records } from "./timeline.ts";

/** The earliest record that precedes the order, or null. Call it in history order only. */
export function earliestBefore(records: Records, order: Entry): Entry | null {
  const { entries } = records;
  for (let index = records.voidedCount; index < entries.length; index += 1) {
    const record = entries[index];
    if (!record) break;
    if (index === records.voidedCount && record.settlement.voidedAt <= order.at) {
      records.voidedCount += 1;
      continue;
    }
    if (precedes(record, order)) return record;
  }
  return null;
}

/** The latest record that precedes the order and meets a condition, or null. */
export function latestBefore(
  records: Records,
  order: Entry,
  isMet: (record: Entry) => boolean = () => true,
): Entry | null {
  for (let index = records.entries.length - 1; index >= records.voidedCount; index -= 1) {
    const record = records.entries[index];
    if (record && precedes(record, order) && isMet(record)) return record;
  }
  return null;
}
