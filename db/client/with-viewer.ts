import { sql } from "drizzle-orm";
import { retried } from "./retried.ts";
import { getDatabase } from "./shared-database.ts";
import { type Tx, runTransaction } from "./transaction.ts";
import type { Viewer } from "./viewer.ts";

/**
 * One transaction in which the database shows this viewer's rows and columns and no others, whatever
 * is asked. Without a viewer nothing is visible.
 * An ambassador's role lacks some columns (`accounts.identity_id`, `decisions.evidence`, who recorded
 * what): name the columns, select no whole row.
 * `work` runs again where the server ended it in favour of another: it does nothing outside `tx`.
 */
export async function withViewer<T>(
  viewer: Viewer | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const database = await getDatabase();
  return retried(() => runTransaction(database, (tx) => asViewer(tx, viewer, work)));
}

async function asViewer<T>(tx: Tx, viewer: Viewer | null, work: (tx: Tx) => Promise<T>) {
  const role = sql.raw(databaseRoleOf(viewer));
  await tx.execute(sql`set local role ${role}`);
  await tx.execute(sql`select
      set_config('because.viewer_person', ${viewer?.personId ?? ""}, true),
      set_config('because.viewer_role', ${viewer?.role ?? ""}, true),
      set_config('because.viewer_ambassador', ${viewer?.ambassadorId ?? ""}, true)`);
  return work(tx);
}

function databaseRoleOf(viewer: Viewer | null): string {
  switch (viewer?.role) {
    case "reviewer":
      return "because_reviewer";
    case "admin":
      return "because_admin";
    case "ambassador":
    case undefined:
      return "because_ambassador";
  }
}
