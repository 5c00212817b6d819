import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Tx } from "#db/client/transaction.ts";
import type { Viewer } from "#db/client/viewer.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { recordAudit } from "./record-audit.ts";
import { verifyAuditLog } from "./verify-audit-log.ts";

useTestDatabase();

const system = { actor: "job", origin: null };
const mara: Viewer = { personId: "mara", role: "ambassador", ambassadorId: "a1" };
const admin: Viewer = { personId: "daniel", role: "admin", ambassadorId: null };

const note = (tx: Tx, actor = system, subjectId = "p1") =>
  recordAudit(tx, actor, {
    action: "person.change",
    subject: "person",
    subjectId,
    before: { role: "ambassador", name: "Élodie; 7:x", n: 1, ok: null },
    after: { role: "admin" },
  });

beforeAll(async () => {
  for (let at = 0; at < 3; at++) await withSystem((tx) => note(tx));
});

test("the chain that the database makes is the chain that TypeScript checks", async () => {
  expect(await withSystem(verifyAuditLog)).toMatchObject({ broken: null });
});

test("an entry of a transaction that fails is not there", async () => {
  const before = await withSystem(verifyAuditLog);
  await expect(
    withSystem(async (tx) => {
      await note(tx);
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  expect(await withSystem(verifyAuditLog)).toEqual(before);
});

test("who writes many at once leaves one chain", async () => {
  await Promise.all(Array.from({ length: 8 }, () => withSystem((tx) => note(tx))));
  expect((await withSystem(verifyAuditLog)).broken).toBeNull();
});

test("an ambassador's own deed is chained after entries that they cannot see", async () => {
  await withViewer(mara, (tx) => note(tx, { actor: "mara", origin: null }));
  expect((await withSystem(verifyAuditLog)).broken).toBeNull();
});

test.each([
  ["changed", sql`update audit_log set actor = 'x'`],
  ["removed", sql`delete from audit_log`],
  ["emptied", sql`truncate audit_log`],
])("the log cannot be %s, not even by its owner", async (_, statement) => {
  await expect(withSystem((tx) => tx.execute(statement))).rejects.toMatchObject({
    cause: { code: "23001" },
  });
});

test("nobody writes in another's name", async () => {
  await expect(
    withViewer(mara, (tx) => note(tx, { actor: "daniel", origin: null })),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("an ambassador and a reviewer read none of it, an admin all", async () => {
  const read = (tx: Tx) => tx.execute(sql`select entry from audit_log`);
  await expect(withViewer(mara, read)).rejects.toMatchObject({ cause: { code: "42501" } });
  await expect(withViewer({ ...admin, role: "reviewer" }, read)).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  expect((await withViewer(admin, read)).rows.length).toBeGreaterThan(3);
});

test.each([
  ["changed", "changed", sql`update audit_log set actor = 'x' where entry = 2`],
  ["removed", "one is missing before it", sql`delete from audit_log where entry = 2`],
  [
    "slipped in",
    "not after the one before",
    sql`update audit_log set previous_hash = repeat('1', 64) where entry = 2`,
  ],
])("an entry that was %s behind the database's back is found", async (_, why, tamper) => {
  await expect(
    withSystem(async (tx) => {
      await tx.execute(sql`alter table audit_log disable trigger user`);
      await tx.execute(tamper);
      expect((await verifyAuditLog(tx)).broken?.why).toBe(why);
      throw new Error("undo");
    }),
  ).rejects.toThrow("undo");
});
