import { sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { DEMO_TODAY } from "#db/demo/index.ts";
import { DECISION_CAUSES } from "#db/schema/decisions.ts";
import { notices } from "#db/schema/notices.ts";
import { CONTENT_COLUMNS, contentSelection } from "#lib/decisions/store/decision-table.ts";
import { epochOf } from "#lib/decisions/store/epoch-of.ts";
import { instantAt, textAt } from "#lib/decisions/store/fact-table.ts";
import { OutcomeChanges } from "#lib/decisions/store/outcome-changes.ts";
import { noticesOfChanges } from "./notices-of-changes.ts";

/** What is older, somebody in the demo has read. */
const READ_BEFORE = DEMO_TODAY - 7 * 86_400_000;
const DAY_MS = 86_400_000;

/** What the people of the demo were told as its decisions changed over time; nothing is mailed. */
export async function recordDemoNotices(tx: Tx): Promise<void> {
  for (const { at, cause, changes } of await listPastChanges(tx)) {
    const topic = cause === "import" ? ("imports" as const) : ("decisions" as const);
    const told = await noticesOfChanges(tx, topic, cause, changes.toList());
    if (told.length === 0) continue;
    await tx.insert(notices).values(
      told.map(({ to, content }) => ({
        eventId: `demo ${at}`,
        personId: to.personId,
        topic,
        content,
        isShown: true,
        createdAt: at,
        readAt: at < READ_BEFORE ? at + DAY_MS : null,
      })),
    );
  }
}

/** Every time that decisions became others, the oldest first. */
async function listPastChanges(tx: Tx) {
  const width = CONTENT_COLUMNS.length;
  const versions = sql`select account_id, order_id, version, cause, decided_at, ${contentSelection} from decisions`;
  const rows = await readRows(
    tx,
    sql`select ${epochOf("later.decided_at")}, later.cause, earlier.*, later.*
      from (${versions}) as earlier
      join (${versions}) as later
        on (later.account_id, later.order_id, later.version) = (earlier.account_id, earlier.order_id, earlier.version + 1)
      order by later.decided_at, later.account_id, later.order_id`,
  );
  // Two columns of the change itself, then five and the content of each version.
  const byTime = Map.groupBy(rows, (row) => instantAt(row, 0));
  return [...byTime].map(([at, own]) => {
    const changes = new OutcomeChanges();
    for (const row of own) {
      const earlier = row.slice(7, 7 + width);
      const later = row.slice(12 + width, 12 + 2 * width);
      changes.add({ accountId: textAt(row, 2), orderId: textAt(row, 3) }, earlier, later);
    }
    const word = textAt(own[0] ?? [], 1);
    return { at, cause: DECISION_CAUSES.find((each) => each === word) ?? "import", changes };
  });
}
