import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { withSystem } from "#db/client/with-system.ts";
import { DISPUTE_OUTCOMES, DISPUTE_STAGES } from "#db/schema/dispute-words.ts";
import { verifyAuditLog } from "#lib/audit/verify-audit-log.ts";
import { reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import { listDisagreements } from "#lib/decisions/testing/list-disagreements.ts";
import { useDemoDatabase } from "#lib/decisions/read/testing/use-demo-database.ts";
import { findDispute } from "#lib/disputes/find-dispute.ts";
import { getDispute } from "#lib/disputes/get-dispute.ts";

useDemoDatabase();

const column = async (query: ReturnType<typeof sql>) =>
  (await withSystem((tx) => readRows(tx, query))).map((row) => row[0] ?? "");

test("the demo holds disputes in every stage and of every outcome", async () => {
  const stages = await column(sql`select distinct stage from disputes`);
  expect(stages.toSorted()).toEqual(DISPUTE_STAGES.toSorted());
  const outcomes = await column(
    sql`select distinct outcome from disputes where outcome is not null`,
  );
  expect(outcomes.toSorted()).toEqual(DISPUTE_OUTCOMES.toSorted());
});

test("its decisions are what its facts say, corrections included", async () => {
  expect(await withSystem(listDisagreements)).toEqual([]);
  expect(
    await column(sql`select coalesce(class, reason) || ' ' || cause from decisions
      where order_id in ('261107-661764', '260929-353380') and superseded_at is null order by order_id`),
  ).toEqual([expect.stringMatching(/ dispute$/), expect.stringMatching(/ dispute$/)]);
});

test("what was done with them stands in the audit log, corrections too, in one chain", async () => {
  const moves =
    await column(sql`select (select count(*) from dispute_events) - count(*) from audit_log
    where subject_kind = 'dispute'`);
  expect(moves).toEqual(["0"]);
  const corrected = await column(sql`select subject_id from audit_log
    where action = 'fact.correct' and subject_kind = 'order' order by subject_id`);
  expect(corrected).toEqual(["260929-353380", "261107-661764"]);
  expect((await withSystem(verifyAuditLog)).broken).toBeNull();
});

test("the dispute of the pictures says what they say", async () => {
  const viewer = reviewerViewer("admin");
  const key = await findDispute(viewer, 417);
  const found = key && (await getDispute(viewer, key));
  expect(found).toMatchObject({
    customerName: "Tallgrass Studio",
    stage: "in-review",
    stakeMinor: 253_200,
    currency: "USD",
    dueAt: Date.parse("2026-11-24T23:59:59.999+08:00"),
    files: [{ name: "extract-studio.pdf" }, { name: "extract-media.pdf" }],
  });
  expect(await column(sql`select same_cause_orders from disputes where number = 417`)).toEqual([
    "3",
  ]);
});
