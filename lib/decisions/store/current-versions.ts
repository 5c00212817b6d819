import { sql } from "drizzle-orm";
import type { CopyValue } from "#db/client/copy-rows.ts";
import { type TextRow, readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { anyOf } from "./any-of.ts";
import { CONTENT_COLUMNS, contentSelection } from "./decision-table.ts";
import { numberAt, textAt } from "./fact-table.ts";

export type CurrentVersion = {
  readonly accountId: string;
  readonly orderId: string;
  readonly version: number;
  readonly changedAt: string | null;
  readonly rebateBeforeMinor: string | null;
  readonly content: TextRow;
};

/** The decisions in force on the orders of these accounts, by order. */
export async function loadCurrentVersions(
  tx: Tx,
  accountIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, CurrentVersion>> {
  const rows = await readRows(
    tx,
    sql`select account_id, order_id, version, changed_at, rebate_before_minor, ${contentSelection} from decisions
      where account_id = ${anyOf(accountIds)} and superseded_at is null`,
  );
  return new Map(
    rows.map((row) => [
      textAt(row, 1),
      {
        accountId: textAt(row, 0),
        orderId: textAt(row, 1),
        version: numberAt(row, 2),
        changedAt: row[3] ?? null,
        rebateBeforeMinor: row[4] ?? null,
        content: row.slice(5),
      },
    ]),
  );
}

/** What the ambassador of an order notices. */
const OUTCOME = (
  [
    "verdict",
    "class",
    "reason",
    "rate_basis_points",
    "base_minor",
    "rebate_minor",
    "ambassador_id",
  ] as const
).map((column) => CONTENT_COLUMNS.indexOf(column));
const REBATE = CONTENT_COLUMNS.indexOf("rebate_minor");
const SCOPE = CONTENT_COLUMNS.indexOf("scope_ambassador_id");

/**
 * `version`, `changed_at` and `rebate_before_minor` of the version that follows. One that changes only
 * evidence carries them on: an ambassador must not learn that something hidden moved.
 */
export function placeInHistory(
  previous: CurrentVersion | number | undefined,
  content: readonly CopyValue[],
  decidedAt: string,
): readonly [version: number, changedAt: string | null, rebateBeforeMinor: string | null] {
  if (previous === undefined) return [1, null, null];
  // An order that was taken back and is there after all: as if it were new, but for its number.
  if (typeof previous === "number") return [previous + 1, null, null];
  const version = previous.version + 1;
  const differs = (index: number) => previous.content[index] !== asText(content[index]);
  if (!OUTCOME.some(differs)) return [version, previous.changedAt, previous.rebateBeforeMinor];
  // What was another ambassador's stays between them and us.
  return [version, decidedAt, differs(SCOPE) ? null : (previous.content[REBATE] ?? null)];
}

function asText(value: CopyValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
