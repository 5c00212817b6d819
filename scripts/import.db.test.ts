import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { runTransaction } from "#db/client/transaction.ts";
import { createTestServerDatabase } from "#db/testing/test-server-database.ts";
import { openProgramme } from "#lib/decisions/open-programme.ts";
import { classifyFolder } from "#lib/decisions/testing/classify-folder.ts";
import { writeFactFiles } from "#lib/decisions/testing/fact-folder.ts";
import { listDisagreements } from "#lib/decisions/testing/list-disagreements.ts";
import { prefixWorld } from "#lib/decisions/testing/prefix-world.ts";
import { seededDraw } from "#lib/rules/tests/histories/draw.ts";
import { drawWorld } from "#lib/rules/tests/histories/draw-world.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";

const RETAIL = join(import.meta.dirname, "../../shared/data/retail");
const serverUrl = process.env["TEST_DATABASE_URL"];

/** Everything that a test makes on disk, gone afterwards. */
const root = mkdtempSync(join(tmpdir(), "because-command-"));
const drops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const drop of drops) await drop();
  rmSync(root, { recursive: true, force: true });
});

type Place = { readonly databaseUrl: string | undefined; readonly dataFolder: string };

async function makePlace(name: string): Promise<Place> {
  const dataFolder = join(root, name);
  if (!serverUrl) return { databaseUrl: undefined, dataFolder };
  const created = await createTestServerDatabase(serverUrl);
  drops.push(created.drop);
  return { databaseUrl: created.url, dataFolder };
}

function start(script: "import" | "export", args: readonly string[], place: Place): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, `${script}.ts`), ...args], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: place.dataFolder,
      DATABASE_URL: place.databaseUrl ?? "",
    },
  });
}

async function run(script: "import" | "export", args: readonly string[], place: Place) {
  const child = start(script, args, place);
  let output = "";
  child.stdout?.on("data", (part) => (output += String(part)));
  child.stderr?.on("data", (part) => (output += String(part)));
  const [code] = await once(child, "close");
  return { code: Number(code), output };
}

async function exportFile(place: Place): Promise<string> {
  const file = join(root, "exported.csv");
  const { code, output } = await run("export", [file], place);
  expect(output).toContain("exported.csv");
  expect(code).toBe(0);
  return readFileSync(file, "utf8");
}

/** What was killed while it made its database has recorded nothing, and so has nothing to disagree. */
async function disagreementsIn(place: Place): Promise<readonly string[]> {
  if (!place.databaseUrl && !existsSync(join(place.dataFolder, "database"))) return [];
  const database = await openProgramme(place, 1);
  try {
    return await runTransaction(database, listDisagreements);
  } finally {
    await database.close();
  }
}

/** Many small programmes in one: enough rows for many commits. */
function makeFolder(name: string, programmes: number): string {
  const worlds = Array.from({ length: programmes }, (_, index) =>
    prefixWorld(drawWorld(seededDraw(index + 1), 14).facts, `${index}-`),
  );
  return writeFolder(name, {
    accounts: worlds.flatMap((world) => world.accounts),
    ambassadors: worlds.flatMap((world) => world.ambassadors),
    products: worlds.flatMap((world) => world.products),
    referrals: worlds.flatMap((world) => world.referrals),
    orders: worlds.flatMap((world) => world.orders),
    refunds: worlds.flatMap((world) => world.refunds),
  });
}

function writeFolder(name: string, facts: Partial<Facts>): string {
  const folder = mkdtempSync(join(root, name));
  writeFactFiles(folder, facts);
  return folder;
}

const small = drawWorld(seededDraw(5), 14).facts;

describe("npm run import", { timeout: 180_000 }, () => {
  it("ends with 0, then says that nothing changed", async () => {
    const place = await makePlace("twice");
    const folder = writeFolder("twice-facts", small);
    expect(await run("import", [folder], place)).toMatchObject({ code: 0 });
    const again = await run("import", [folder], place);
    expect(again.output).toContain("Nothing changed");
    expect(again.code).toBe(0);
    expect(await exportFile(place)).toBe((await classifyFolder(folder)).decisions);
  });

  it("takes the good rows, writes the others to the rejects file and ends with 2; --strict takes none", async () => {
    const place = await makePlace("rejects");
    const [first, ...others] = small.orders;
    if (!first) throw new Error("The programme has no order.");
    const folder = writeFolder("spoilt-facts", {
      ...small,
      orders: [{ ...first, paid_amount: "-1" }, ...others],
    });
    const rejects = join(root, "rejects.csv");
    const strict = await run("import", [folder, "--strict", "--rejects", rejects], place);
    expect(strict).toMatchObject({
      code: 2,
      output: expect.stringContaining("Nothing was recorded"),
    });
    expect((await exportFile(place)).split("\n")).toHaveLength(2);
    const lenient = await run("import", [folder, "--rejects", rejects], place);
    expect(lenient).toMatchObject({ code: 2, output: expect.stringContaining(rejects) });
    const expected = await classifyFolder(folder);
    expect(readFileSync(rejects, "utf8")).toBe(expected.rejects);
    expect(expected.rejects).toContain("orders,2,paid_amount,-1,");
    expect(await exportFile(place)).toBe(expected.decisions);
  });

  it.each([
    ["a column is missing", { "orders.csv": "order_id,account_id\n" }, /header lacks product_code/],
    ["a file is not UTF-8", { "accounts.csv": Buffer.from([0x61, 0xff, 0x0a]) }, /UTF-8/],
    [
      "a gzip is truncated",
      { "orders.csv.gz": gzipSync("x".repeat(9_999)).subarray(0, 20) },
      /orders\.csv\.gz/,
    ],
  ])("records nothing where %s, and says which file", async (what, files, message) => {
    const place = await makePlace(`broken-${what.replaceAll(" ", "-")}`);
    const folder = writeFolder("broken-facts", { products: small.products });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { code, output } = await run("import", [folder], place);
    expect(code).toBe(1);
    expect(output).toMatch(message);
    const products = writeFolder("only-products", { products: small.products });
    const later = await run("import", [products], place);
    expect(later.output).toContain(`${small.products.length} facts recorded`);
  });
});

describe("a process that is killed", () => {
  let folder = "";
  let wholeMs = 0;
  let expected = "";

  it("had it not been, ends as classify does", async () => {
    folder = makeFolder("many-facts", 900);
    const place = await makePlace("whole");
    const startedAt = performance.now();
    expect(await run("import", [folder], place)).toMatchObject({ code: 0 });
    wholeMs = performance.now() - startedAt;
    expected = await exportFile(place);
    expect(expected).toBe((await classifyFolder(folder)).decisions);
  }, 180_000);

  it("three times at any point leaves decisions that agree with the facts, and the next run ends as one would", async () => {
    const place = await makePlace("killed");
    for (const part of [0.45, 0.65, 0.85]) {
      const child = start("import", [folder], place);
      const ended = once(child, "close");
      await wait(wholeMs * (part - 0.15 + Math.random() * 0.3));
      child.kill("SIGKILL");
      await ended;
      expect(await disagreementsIn(place)).toEqual([]);
    }
    expect(await run("import", [folder], place)).toMatchObject({ code: 0 });
    expect(await disagreementsIn(place)).toEqual([]);
    expect(await exportFile(place)).toBe(expected);
  }, 300_000);

  it("while it imports, keeps another one out", async () => {
    const place = await makePlace("locked");
    const child = start("import", [folder], place);
    const ended = once(child, "close");
    await waitUntilRunning(place);
    // It stays where it is, so that the other one cannot come too late.
    child.kill("SIGSTOP");
    const second = await run("import", [folder], place);
    child.kill("SIGKILL");
    await ended;
    expect(second.code).toBe(1);
    expect(second.output).toMatch(
      serverUrl
        ? /Another import is running: .*many-facts/
        : new RegExp(`in use by process ${child.pid}.*kill ${child.pid}.*DATABASE_URL`),
    );
  }, 120_000);
});

/** Resolves once the import has what keeps others out. */
async function waitUntilRunning({ databaseUrl, dataFolder }: Place): Promise<void> {
  const isRunning = async () => {
    if (databaseUrl === undefined) return existsSync(join(dataFolder, "owner.pid"));
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const found = await client.query("select 1 from imports where state = 'running'");
    await client.end();
    return found.rowCount === 1;
  };
  while (!(await isRunning())) await wait(50);
}

describe.runIf(existsSync(RETAIL))("the real history of a shop", () => {
  it("import and export agree with classify to the byte, also after three kills", async () => {
    const place = await makePlace("retail");
    const expected = await classifyFolder(RETAIL);
    for (let kill = 0; kill < 3; kill += 1) {
      const child = start("import", [RETAIL], place);
      const ended = once(child, "close");
      await wait(8_000 + Math.random() * 12_000);
      child.kill("SIGKILL");
      await ended;
    }
    const rejects = join(root, "retail-rejects.csv");
    expect(await run("import", [RETAIL, "--rejects", rejects], place)).toMatchObject({ code: 2 });
    expect(readFileSync(rejects, "utf8")).toBe(expected.rejects);
    expect(await exportFile(place)).toBe(expected.decisions);
  }, 600_000);
});

it("leaves nothing beside the folders that were asked for", () => {
  expect(readdirSync(root).filter((name) => name.endsWith(".part"))).toEqual([]);
});
