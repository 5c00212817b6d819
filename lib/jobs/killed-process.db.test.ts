import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "#db/client/database.ts";
import { migrateDatabase } from "#db/client/migrate-database.ts";
import { closeDatabase, shareDatabase } from "#db/client/shared-database.ts";
import { createTestServerDatabase } from "#db/testing/test-server-database.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { type MailServer, openMailServer } from "#lib/notices/testing/open-mail-server.ts";
import { recordToldProgramme } from "#lib/notices/testing/told-programme.ts";
import { startWorker } from "./start-worker.ts";

process.env["AUTH_SECRET"] ??= "only-for-the-tests-of-this-very-project";

const folder = mkdtempSync(join(tmpdir(), "because-killed-"));
let url: string | undefined;
let drop = async () => {};
let mail: MailServer;

beforeAll(async () => {
  mail = await openMailServer();
  process.env["SMTP_URL"] = mail.url;
  process.env["MAIL_FROM"] = "because@example.com";
  const server = process.env["TEST_DATABASE_URL"];
  if (server) ({ url, drop } = await createTestServerDatabase(server));
  const database = await open();
  if (!url) await migrateDatabase(database);
  await publishBuiltIn(database);
  await recordToldProgramme();
  await closeDatabase();
}, 180_000);

afterAll(async () => {
  await closeDatabase();
  await mail.close();
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Database> {
  const database = await openDatabase({ databaseUrl: url, dataFolder: folder });
  shareDatabase(database);
  return database;
}

test("a process killed right after its change committed loses no notice and doubles none", async () => {
  const script = fileURLToPath(new URL("../notices/testing/change-and-die.ts", import.meta.url));
  const { signal, stderr } = spawnSync(process.execPath, [script, url ?? "", folder], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(signal).toBe("SIGKILL");
  expect(mail.mails).toEqual([]);

  await open();
  const worker = await startWorker();
  await expect.poll(() => mail.mails.length, { timeout: 40_000 }).toBe(2);
  await worker.stop();
  // A second life finds nothing left to do.
  const again = await startWorker();
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  await again.stop();
  expect(mail.mails.map(({ to }) => to).toSorted()).toEqual(["ann@example.com", "bob@example.com"]);
}, 180_000);
