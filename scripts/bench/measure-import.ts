// One measurement in a process of its own, so that its memory is its own: an import into a new database,
// then, where asked for, raw COPY of the very same rows into the same tables of another new database.
import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Database, type DatabaseSettings } from "#db/client/database.ts";
import { createTestServerDatabase } from "#db/testing/test-server-database.ts";
import { importFolder } from "#lib/decisions/import/import-folder.ts";
import { openProgramme } from "#lib/decisions/open-programme.ts";
import { copyIn, copyOut } from "./raw-copy.ts";

export type ImportTask = {
  readonly folder: string;
  /** A server to make databases on; null: embedded. */
  readonly serverUrl: string | null;
  /** Where embedded ones go. */
  readonly workFolder: string;
  readonly isCompared: boolean;
};

export type ImportMeasurement = {
  readonly rows: number;
  readonly importSeconds: number;
  readonly peakMegabytes: number;
  /** null where nothing was compared. */
  readonly copySeconds: number | null;
};

/** In the order in which rows may refer to each other. */
const TABLES = [
  "accounts",
  "ambassadors",
  "products",
  "referrals",
  "orders",
  "refunds",
  "decisions",
] as const;

async function measure(task: ImportTask): Promise<ImportMeasurement> {
  const first = await openNew(task, "import");
  const startedAt = performance.now();
  const result = await importFolder(first.database, {
    folder: task.folder,
    label: "bench",
    startedBy: "bench",
    isStrict: false,
  });
  const importSeconds = (performance.now() - startedAt) / 1000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const copySeconds = task.isCompared ? await measureCopy(task, first.database) : null;
  await first.drop();
  return {
    rows: result.changed + result.decisionsWritten,
    importSeconds,
    peakMegabytes,
    copySeconds,
  };
}

async function measureCopy(task: ImportTask, source: Database): Promise<number> {
  const target = await openNew(task, "copy");
  let seconds = 0;
  for (const table of TABLES) {
    const rows = await copyOut(source, table);
    const startedAt = performance.now();
    await copyIn(target.database, rows);
    seconds += (performance.now() - startedAt) / 1000;
  }
  await target.drop();
  return seconds;
}

async function openNew({ serverUrl, workFolder }: ImportTask, name: string) {
  if (serverUrl !== null) {
    const created = await createTestServerDatabase(serverUrl);
    const database = await openProgramme({ databaseUrl: created.url, dataFolder: "" }, 1);
    return { database, drop: () => database.close().then(created.drop) };
  }
  const settings: DatabaseSettings = {
    databaseUrl: undefined,
    dataFolder: `${workFolder}/${name}-${process.pid}`,
  };
  const database = await openProgramme(settings, 1);
  const drop = async () => {
    await database.close();
    rmSync(settings.dataFolder, { recursive: true, force: true });
  };
  return { database, drop };
}

const [, script = "", task = ""] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  // Only `bench.ts` starts this, with a task of its own making.
  console.log(JSON.stringify(await measure(JSON.parse(task) as ImportTask)));
}
