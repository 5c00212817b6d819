import { sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import { withSystem } from "#db/client/with-system.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { numberAt, wordAt } from "#lib/decisions/store/fact-table.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { Reason, RebateClass } from "#lib/rules/index.ts";

export type OverturnRate = {
  /** The class or reason that was contested; null: orders that were missing. */
  readonly contested: RebateClass | Reason | null;
  readonly open: number;
  readonly decided: number;
  /** Accepted, whole or in part: the facts were wrong. Goodwill is not: they were right. */
  readonly overturned: number;
};

/** Where decisions are contested and fall: where rules or data are bad. The most contested first. */
export async function listOverturnRates(viewer: Viewer): Promise<readonly OverturnRate[]> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  const rows = await withSystem((tx) =>
    readRows(
      tx,
      sql`select contested, count(*) filter (where stage not in ('decided', 'withdrawn')),
          count(*) filter (where stage = 'decided'),
          count(*) filter (where outcome in ('accepted', 'accepted-in-part'))
        from disputes group by contested order by count(*) desc, contested nulls last`,
    ),
  );
  return rows.map((row) => ({
    contested: row[0] === null ? null : wordAt(row, 0),
    open: numberAt(row, 1),
    decided: numberAt(row, 2),
    overturned: numberAt(row, 3),
  }));
}
