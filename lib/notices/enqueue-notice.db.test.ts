import { expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import { enqueueNotice } from "./enqueue-notice.ts";
import type { NoticeEvent } from "./notice-event.ts";

useTestDatabase();

const opened: NoticeEvent = {
  kind: "dispute",
  stage: "opened",
  disputeId: "dsp-1",
  accountId: "acc-1",
  orderId: "ord-1",
  ambassadorId: "amb-1",
  actorId: null,
  assigneeId: null,
  text: null,
  ending: null,
  dueAt: null,
};

const countJobs = () =>
  withSystem(async (tx) => {
    const { rows } = await tx.execute<{ jobs: string }>(
      sql`select count(*) as jobs from pgboss.job where name = 'notice'`,
    );
    return Number(rows[0]?.jobs);
  });

test("a change that is rolled back leaves no job", async () => {
  const change = withSystem(async (tx) => {
    await enqueueNotice(tx, opened);
    throw new Error("taken back");
  });
  await expect(change).rejects.toThrow("taken back");
  expect(await countJobs()).toBe(0);
});

test.each([
  ["an ambassador", ambassadorViewer("amb-1")],
  ["a reviewer", reviewerViewer()],
  ["an admin", reviewerViewer("admin")],
])("%s's change leaves one job when it commits, and keeps its role", async (_, viewer) => {
  const before = await countJobs();
  const roles = await withViewer(viewer, async (tx) => {
    const role = () => tx.execute<{ role: string }>(sql`select current_user as role`);
    const { rows: first } = await role();
    await enqueueNotice(tx, opened);
    const { rows: last } = await role();
    return [first, last];
  });
  expect(roles[1]).toEqual(roles[0]);
  expect(await countJobs()).toBe(before + 1);
});

test.each([ambassadorViewer("amb-1"), reviewerViewer(), reviewerViewer("admin")])(
  "no viewer can read or write jobs",
  async (viewer) => {
    const reading = withViewer(viewer, (tx) => tx.execute(sql`select data from pgboss.job`));
    await expect(reading).rejects.toThrow();
  },
);
