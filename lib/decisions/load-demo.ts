import { sql } from "drizzle-orm";
import type { Database } from "#db/client/database.ts";
import { readRows } from "#db/client/read-rows.ts";
import { runTransaction, type Tx } from "#db/client/transaction.ts";
import { type DemoBatch, demoHistory } from "#db/demo/index.ts";
import { imports } from "#db/schema/imports.ts";
import { recordDemoNotices } from "#lib/notices/record-demo-notices.ts";
import { recordDemoDisputes } from "#lib/disputes/demo/record-demo-disputes.ts";
import { recordDemoPeople } from "#lib/people/record-demo-people.ts";
import { toRefundRow } from "#lib/facts/settle/refund-row.ts";
import type { Order } from "#lib/rules/index.ts";
import { publishPolicies } from "./publish-policies.ts";
import { recordFacts } from "./record-facts.ts";
import type { PrepareStep } from "./prepare.ts";
import { booleanAt } from "./store/fact-table.ts";

const RECORDED_BY = "demo";

/** Whether nothing was ever recorded. */
export async function needsDemo(database: Database): Promise<boolean> {
  return runTransaction(database, async (tx) => {
    const [row = []] = await readRows(
      tx,
      sql`select not exists (select 1 from accounts) and not exists (select 1 from imports)`,
    );
    return booleanAt(row, 0);
  });
}

/** Records the demo programme as if it had become known over time, all of it or nothing. */
export async function loadDemo(
  database: Database,
  onProgress: (step: PrepareStep) => void,
): Promise<void> {
  const batches = demoHistory();
  const orderById = new Map<string, Order>();
  await runTransaction(database, async (tx) => {
    for (const [index, batch] of batches.entries()) {
      onProgress({ label: "Loading the demo programme", done: index, total: batches.length });
      for (const order of batch.orders) orderById.set(order.orderId, order);
      await recordBatch(tx, batch, orderById);
    }
    await recordDemoPeople(tx, batches[0]?.recordedAt ?? 0);
    await recordDemoNotices(tx);
    onProgress({ label: "Loading the demo's disputes" });
    await recordDemoDisputes(tx);
  });
  onProgress({
    label: "Loading the demo programme",
    done: batches.length,
    total: batches.length,
  });
}

async function recordBatch(
  tx: Tx,
  batch: DemoBatch,
  orderById: ReadonlyMap<string, Order>,
): Promise<void> {
  const { recordedAt, cause, label } = batch;
  await publishPolicies(tx, batch.policies, {
    publishedBy: RECORDED_BY,
    at: recordedAt,
    isTold: false,
  });
  const given = {
    ...batch,
    refunds: batch.refunds.map((refund) => toRefundRow(refund, orderById)),
  };
  const origin = {
    source: "demo",
    recordedBy: RECORDED_BY,
    importId: null,
    cause,
    recordedAt,
  } as const;
  const { decisionsWritten } = await recordFacts(tx, given, origin);
  if (cause !== "import") return;
  await tx.insert(imports).values({
    label,
    startedBy: RECORDED_BY,
    startedAt: recordedAt,
    endedAt: recordedAt,
    state: "finished",
    isStrict: false,
    counts: countRows(batch),
    decisionsWritten,
  });
}

function countRows(batch: DemoBatch) {
  const kinds = ["accounts", "ambassadors", "products", "referrals", "orders", "refunds"] as const;
  return Object.fromEntries(
    kinds.map((kind) => {
      const { length } = batch[kind];
      return [kind, { read: length, added: length, corrected: 0, unchanged: 0, rejected: 0 }];
    }),
  );
}
