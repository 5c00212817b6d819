import { gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { withSystem } from "#db/client/with-system.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { runUpload, UPLOAD_BOUNDS } from "./run-upload.ts";
import { uploadEvents } from "./upload-events.ts";

// An import holds a lock of its session, so it wants a single connection.
const database = useTestDatabase(1);
const context = { viewer: reviewerViewer("admin"), origin: "203.0.113.9" };

const HEADER = "account_id,identity_id,registered_at,display_name,country\n";
const rowOf = (id: number | string) => `u-${id},,2026-01-02T03:04:05+08:00,Name ${id},NO\n`;

beforeAll(async () => publishBuiltIn(database.get()));
let before = "";
beforeEach(async () => void (before = await countAccounts()));

const countAccounts = async () => {
  const [row] = await withSystem((tx) => readRows(tx, sql`select count(*) from accounts`));
  return row?.[0] ?? "";
};

function file(name: string, content: string | Buffer): File {
  return new File([new Uint8Array(Buffer.from(content))], name);
}

const upload = (files: readonly File[], bounds: Parameters<typeof runUpload>[4] = UPLOAD_BOUNDS) =>
  runUpload(context, files, false, () => {}, bounds);

test("an upload is written down: by whom, from where, what it changed", async () => {
  const result = await upload([
    file("accounts.csv", `${HEADER}${rowOf(1)}${rowOf(2)}broken,row\n`),
  ]);
  expect(result).toMatchObject({ state: "finished", changed: 2 });
  const { rows } = await withSystem((tx) =>
    tx.execute(
      sql`select actor, origin, subject_kind, subject_id, after from audit_log where action = 'import.run'`,
    ),
  );
  expect(rows).toEqual([
    {
      actor: context.viewer.personId,
      origin: context.origin,
      subject_kind: "import",
      subject_id: String(result.importId),
      after: { state: "finished", changed: 2, rejects: 1 },
    },
  ]);
});

test("a small file that unpacks to more than the bound is refused, and nothing of it is kept", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => rowOf(`bomb-${index}`)).join("");
  const bomb = gzipSync(HEADER + rows);
  const maxUnpackedBytes = 10 * bomb.length;
  expect(HEADER.length + rows.length).toBeGreaterThan(maxUnpackedBytes);
  await expect(
    upload([file("accounts.csv.gz", bomb)], { ...UPLOAD_BOUNDS, maxUnpackedBytes }),
  ).rejects.toThrow(/unpacks to more than/u);
  expect(await countAccounts()).toBe(before);
});

test("a small file that unpacks to endless rows that are none is refused before they are kept", async () => {
  const bomb = gzipSync(HEADER + "x\n".repeat(2_000_000));
  expect(bomb.length).toBeLessThan(64 * 1024);
  await expect(upload([file("accounts.csv.gz", bomb)])).rejects.toThrow(
    `has more than ${UPLOAD_BOUNDS.maxMisread} rows that do not parse`,
  );
  expect(await countAccounts()).toBe(before);
});

test("what an upload is told of a file names no folder of the server", async () => {
  for (const [name, content] of [
    ["accounts.csv", "no,such,header\n"],
    ["accounts.csv.gz", "not packed at all"],
    ["accounts.csv", `${HEADER}"never closed${"x".repeat(2_000_000)}`],
    ["accounts.csv", ""],
  ] as const) {
    const events = await Array.fromAsync(uploadEvents(context, [file(name, content)], false));
    const last = events.at(-1);
    expect(last?.is).toBe("failed");
    expect(JSON.stringify(last)).toContain(name);
    expect(JSON.stringify(last)).not.toMatch(/tmp|because-upload/u);
  }
  expect(await countAccounts()).toBe(before);
});
