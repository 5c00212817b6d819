import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/client/database.ts";
import { runTransaction, type Tx } from "#db/client/transaction.ts";
import { createTestServerDatabase } from "#db/testing/test-server-database.ts";
import { openProgramme } from "#lib/decisions/open-programme.ts";

/*
 * The commands as they are run: on a database that they open themselves, by what they print and how
 * they end.
 */

const serverUrl = process.env["TEST_DATABASE_URL"];
const root = mkdtempSync(join(tmpdir(), "because-audit-"));
let place = { databaseUrl: undefined as string | undefined, dataFolder: join(root, "data") };
let drop = async () => {};

beforeAll(async () => {
  if (serverUrl) {
    const created = await createTestServerDatabase(serverUrl);
    drop = created.drop;
    place = { databaseUrl: created.url, dataFolder: "" };
  }
  await (await openProgramme(place)).close();
});
afterAll(async () => {
  await drop();
  rmSync(root, { recursive: true, force: true });
});

async function run(script: "verify" | "invite", ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, `${script}.ts`), ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: place.dataFolder, DATABASE_URL: place.databaseUrl ?? "" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => (output += part));
  }
  const [code] = await once(child, "close");
  return { code: Number(code), output };
}

async function inDatabase<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const database = await openDatabase(place);
  try {
    return await runTransaction(database, work);
  } finally {
    await database.close();
  }
}

const listPeople = () =>
  inDatabase(async (tx) => {
    const { rows } = await tx.execute(sql`select email, name, role from people order by email`);
    return rows;
  });

test("the first admin of a database is invited by its command, and that is written down", async () => {
  const invited = await run("invite", " Ada@Example.com ", "Ada Admin");
  expect(invited).toMatchObject({ code: 0 });
  expect(invited.output).toContain("ada@example.com");
  expect(await listPeople()).toEqual([
    { email: "ada@example.com", name: "Ada Admin", role: "admin" },
  ]);
  const { rows } = await inDatabase((tx) =>
    tx.execute(sql`select actor, action, after ->> 'email' as email from audit_log`),
  );
  expect(rows).toEqual([
    { actor: "npm run invite", action: "person.invite", email: "ada@example.com" },
  ]);
});

test("what cannot be is refused in words and changes nothing", async () => {
  const before = await listPeople();
  for (const [says, ...args] of [
    ["already", "ada@example.com", "Ada"],
    ["Usage", "ada", "Ada"],
    ["Usage", "new@example.com", " "],
    ["Usage", "new@example.com", "New", "owner"],
    ["Usage"],
  ] as const) {
    const refused = await run("invite", ...args);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(says);
    expect(refused.output).not.toContain("    at ");
  }
  expect(await listPeople()).toEqual(before);
}, 300_000);

test("an ambassador is invited by naming the role", async () => {
  expect((await run("invite", "amb@example.com", "Amb", "ambassador")).code).toBe(0);
  expect((await listPeople()).map(({ role }) => role)).toEqual(["admin", "ambassador"]);
});

test("a log that nobody touched verifies, with the hash of its end", async () => {
  const verified = await run("verify");
  expect(verified.code).toBe(0);
  expect(verified.output).toMatch(/2 entries/u);
  const { rows } = await inDatabase((tx) =>
    tx.execute(sql`select hash from audit_log order by entry desc limit 1`),
  );
  expect(verified.output).toContain(String(rows[0]?.["hash"]));
});

test.each([
  [
    "changed",
    "entry 1 was changed",
    sql`update audit_log set actor = 'somebody else' where entry = 1`,
  ],
  [
    "removed",
    "entry 2 comes after one that is missing",
    sql`delete from audit_log where entry = 1`,
  ],
])("a row that was %s behind the database's back is found by number", async (_, says, tamper) => {
  await inDatabase(async (tx) => {
    await tx.execute(sql`create table kept as select * from audit_log`);
    await tx.execute(sql`alter table audit_log disable trigger user`);
    await tx.execute(tamper);
    await tx.execute(sql`alter table audit_log enable trigger user`);
  });
  const verified = await run("verify");
  await inDatabase(async (tx) => {
    await tx.execute(sql`alter table audit_log disable trigger user`);
    await tx.execute(sql`delete from audit_log`);
    await tx.execute(sql`insert into audit_log select * from kept`);
    await tx.execute(sql`alter table audit_log enable trigger user`);
    await tx.execute(sql`drop table kept`);
  });
  expect(verified.code).toBe(1);
  expect(verified.output).toContain(says);
});
