/**
 * Facts: from CSV files to rows that keep the rules of section 2. Nothing here knows a database; the
 * import and `classify` share every rule by calling the same functions.
 *
 * Reading: `findFactFiles(folder)` lists the fact files of a folder; `readFactFile(file, options)`
 * yields batches of `{ line, fact }` or `{ line, reject }`. What is wrong with a whole file (not UTF-8,
 * not CSV, other columns, truncated) is thrown as a `FactFileError`, possibly after some batches: hold
 * them back (stage them) until the iteration has ended.
 *
 * Settling: rules between rows are pure functions from `{ stored, candidates }` to what to record:
 *
 *   1. `splitDuplicates(format, candidates)`: a file's candidates in line order; the first row of an id
 *      stays, equal copies vanish, different ones are refused. Over a whole file (or over all rows of
 *      any id: rows of other ids never matter).
 *   2. `settleRows(format, { stored, candidates })`: accounts, ambassadors, products. No rules between
 *      them; splits into changes and unchanged.
 *   3. `settleReferrals({ stored, candidates, known })`, then
 *   4. `settleOrders({ stored: { orders, refunds }, candidates: { orders, refunds }, known })`.
 *
 * 3 and 4 take any group that is closed: whatever shares an account_id, order_id, payment_id,
 * referral_id or refund_id (stored or candidate) with a member is a member, and every stored refund's
 * order is one. A group may be bigger: settling two closed groups at once is settling each. `known`
 * answers for accounts, ambassadors and product versions as they are after 2 (stored and accepted).
 *
 * What a group ends as: a stored fact whose id is among the candidates is replaced by its candidate;
 * candidates are taken by id, refunds by instant and id; one that conflicts with a stored fact that stays or
 * with a candidate taken before is refused, for good, and then its stored version, where it has one,
 * stays. That repeats until nothing changes. The outcome depends on the facts alone, not on the order
 * of rows (two different rows of one id aside: the first stands), and recording any part of
 * `changes` before settling the same candidates again does not alter it: a killed import may be re-run.
 *
 * `changes` holds new and corrected facts to record, with their lines; `unchanged` counts rows that
 * are on record already; `rejects` go to the rejects file.
 */
export { CURRENCIES, findCurrencyPlaces, requireCurrencyPlaces } from "./currencies.ts";
export { FACT_KINDS, type FactKind, type FactRows, type RefundRow } from "./fact-kinds.ts";
export { FieldError } from "./field-error.ts";
export type { FactFormat } from "./formats/fact-format.ts";
export { FACT_FORMATS } from "./formats/fact-formats.ts";
export { formatInstant, parseInstant } from "./instant.ts";
export { formatMoney, parseDecimal, parseMoney, toMinor } from "./money.ts";
export { FactFileError } from "./read/fact-file-error.ts";
export { findFactFiles, type FactFile } from "./read/find-fact-files.ts";
export type { ReadOptions } from "./read/read-chunks.ts";
export { readFactFile, type ReadRow } from "./read/read-fact-file.ts";
export type { Reject } from "./reject.ts";
export { formatRejects, rejectsPathFor } from "./rejects-file.ts";
export {
  isSameFact,
  type Candidate,
  type Conflict,
  type KnownFacts,
  type Settled,
} from "./settle/candidate.ts";
export { settleOrders, type OrderGroup, type SettledOrders } from "./settle/settle-orders.ts";
export { settleReferrals } from "./settle/settle-referrals.ts";
export { settleRows } from "./settle/settle-rows.ts";
export { splitDuplicates } from "./settle/split-duplicates.ts";
