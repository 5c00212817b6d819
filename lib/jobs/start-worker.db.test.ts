import { count, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { noticeMails, noticePreferences, notices } from "#db/schema/index.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import { listDeadNotices } from "#lib/notices/list-dead-notices.ts";
import { sendMailAgain } from "#lib/notices/send-mail-again.ts";
import { openMailServer, type MailServer } from "#lib/notices/testing/open-mail-server.ts";
import { excludeProduct, recordToldProgramme } from "#lib/notices/testing/told-programme.ts";
import { startWorker, type Worker } from "./start-worker.ts";

process.env["AUTH_SECRET"] ??= "only-for-the-tests-of-this-very-project";
const ADMIN = { viewer: { ...reviewerViewer("admin"), personId: "ada" }, origin: null };
const database = useTestDatabase();
let mail: MailServer;
let worker: Worker;
let isExcluded = false;

beforeAll(async () => {
  mail = await openMailServer();
  process.env["SMTP_URL"] = mail.url;
  process.env["MAIL_FROM"] = "because@example.com";
  await publishBuiltIn(database.get());
  await recordToldProgramme();
});
afterAll(() => mail.close());
beforeEach(() => {
  mail.mails.length = 0;
  mail.answer = null;
});
afterEach(() => worker.stop());

/** A change that both ambassadors hear of. */
const change = () => withSystem((tx) => excludeProduct(tx, "p1", (isExcluded = !isExcluded)));

const states = async () =>
  withSystem(async (tx) => {
    const rows = await tx
      .select({ state: noticeMails.state, mails: count() })
      .from(noticeMails)
      .groupBy(noticeMails.state);
    return Object.fromEntries(rows.map(({ state, mails }) => [state, mails]));
  });

const forget = () =>
  withSystem(async (tx) => {
    await tx.delete(noticeMails);
    await tx.delete(notices);
    await tx.execute(sql`delete from pgboss.job`);
  });
beforeEach(forget);

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited too long: ${JSON.stringify(await states())}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const sentTo = () => mail.mails.map(({ to }) => to).toSorted();

test("a change that committed before the worker came up is mailed to each ambassador, once", async () => {
  await change();
  worker = await startWorker();
  await until(async () => (await states())["sent"] === 2);
  expect(sentTo()).toEqual(["ann@example.com", "bob@example.com"]);
});

test("each gets their own orders alone, in their own language", async () => {
  await withSystem((tx) =>
    tx.insert(noticePreferences).values({ personId: "bob", language: "zh" }),
  );
  await change();
  worker = await startWorker();
  await until(async () => (await states())["sent"] === 2);
  const [ann, bob] = mail.mails.toSorted((one, other) => (one.to < other.to ? -1 : 1));
  expect(ann?.source).toMatch(/Subject: .*decision/);
  expect(bob?.source).toMatch(/Subject: =\?UTF-8/);
  expect(decode(ann?.source)).not.toContain("bob-1");
  expect(decode(bob?.source)).not.toContain("ann-1");
  expect(decode(bob?.source)).toContain('lang="zh-Hans"');
});

test("a mail that the server refuses for good waits for an admin and is not tried again", async () => {
  mail.answer = "refuse";
  await change();
  worker = await startWorker();
  await until(async () => (await states())["failed"] === 2);
  expect(mail.mails).toEqual([]);
});

test("a mail that the server cannot take yet stays in the queue with what was said", async () => {
  mail.answer = "try-later";
  await change();
  worker = await startWorker();
  await until(async () => {
    const rows = await withSystem((tx) => tx.select().from(noticeMails));
    return rows.length === 2 && rows.every((row) => row.state === "waiting" && row.attempts === 1);
  });
  const { rows } = await withSystem((tx) =>
    tx.execute<{ state: string }>(
      sql`select state from pgboss.job where name = 'notice-mail' and start_after > now()`,
    ),
  );
  expect(rows.map(({ state }) => state)).toEqual(["retry", "retry"]);
});

test("a mail that the server took without our hearing so is not sent a second time", async () => {
  mail.answer = "break-after-data";
  await change();
  worker = await startWorker();
  await until(async () => (await states())["uncertain"] === 2);
  expect(mail.mails).toHaveLength(2);
});

test("a mail whose process died on the way is left to an admin, not sent again", async () => {
  await change();
  worker = await startWorker();
  await until(async () => (await states())["sent"] === 2);
  await worker.stop();
  mail.mails.length = 0;
  // As it was when the process died: on its way, and the job taken up again.
  await withSystem(async (tx) => {
    await tx.update(noticeMails).set({ state: "sending" });
    await tx.execute(
      sql`update pgboss.job set state = 'retry', completed_on = null where name = 'notice-mail'`,
    );
  });
  worker = await startWorker();
  await until(async () => (await states())["uncertain"] === 2);
  expect(mail.mails).toEqual([]);
  // The admin finds both, and whoever sends them again sends each once.
  const { mails } = await listDeadNotices(ADMIN.viewer);
  expect(mails.map(({ to }) => to).toSorted()).toEqual(["ann", "bob"]);
  for (const { noticeId } of mails) await sendMailAgain(ADMIN, noticeId);
  await until(async () => (await states())["sent"] === 2);
  expect(sentTo()).toEqual(["ann@example.com", "bob@example.com"]);
  await expect(sendMailAgain(ADMIN, mails[0]?.noticeId ?? 0)).rejects.toThrow("CONFLICT");
});

test("asked to end in the middle of a mail, the worker hears the server out, and loses and doubles none", async () => {
  mail.answer = "hold";
  await change();
  worker = await startWorker();
  await until(() => mail.mails.length > 0);
  const stopped = worker.stop();
  mail.release();
  await stopped;
  expect((await states())["sending"]).toBeUndefined();
  worker = await startWorker();
  await until(async () => (await states())["sent"] === 2);
  expect(sentTo()).toEqual(["ann@example.com", "bob@example.com"]);
});

test("the worker holds no connection: requests go on while it looks for jobs", async () => {
  worker = await startWorker();
  const started = Date.now();
  for (let request = 0; request < 50; request++) {
    await withSystem((tx) => tx.select().from(notices).where(eq(notices.personId, "ann")).limit(1));
  }
  expect(Date.now() - started).toBeLessThan(5_000);
});

/** Mail breaks long lines and writes some characters as their numbers. */
function decode(source = ""): string {
  return source
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}
