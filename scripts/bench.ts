// npm run bench [-- FOLDER] [--runs N]: how fast, next to raw COPY of the same rows in the same run, and in
// how much memory. FOLDER is the shop's history where it lies beside the project.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { type ClassificationSpeed, measureClassification } from "./bench/measure-classification.ts";
import type { ImportMeasurement, ImportTask } from "./bench/measure-import.ts";
import { writeTwice } from "./bench/write-twice.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { startPhase } from "./setup/phase.ts";
import { findPostgres } from "./testing/find-postgres.ts";
import { startPostgres } from "./testing/start-postgres.ts";

const RETAIL = resolve(import.meta.dirname, "../../shared/data/retail");

async function bench(): Promise<void> {
  const { folder, runs } = readArguments();
  const workFolder = mkdtempSync(join(tmpdir(), "because-bench-"));
  try {
    const phase = startPhase("Classification", process.stderr);
    showClassification(await measureClassification(folder));
    phase.done("measured");
    const twice = mkdtempSync(join(workFolder, "twice-"));
    await writeTwice(folder, twice);
    const embedded = { folder, twice, workFolder, runs, serverUrl: null };
    const rows = [await benchImport("embedded", embedded)];
    const server = await findServer();
    if (server) {
      rows.push(await benchImport("PostgreSQL", { ...embedded, serverUrl: server.url }));
      await server.stop();
    } else console.log("No PostgreSQL on this machine and no TEST_DATABASE_URL: embedded alone.");
    console.table(Object.fromEntries(rows));
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

function readArguments(): { folder: string; runs: number } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: "string", default: "3" } },
  });
  const folder = resolve(process.env["INIT_CWD"] ?? ".", positionals[0] ?? RETAIL);
  if (!existsSync(folder)) throw new Error("Usage: npm run bench -- FOLDER [--runs N]");
  return { folder, runs: Math.max(1, Number.parseInt(values.runs, 10) || 1) };
}

function showClassification(speed: ClassificationSpeed): void {
  const perSecond = (count: number) => `${(count / 1000).toFixed(0)} thousand a second`;
  console.table({
    "orders classified": perSecond(speed.ordersPerSecond),
    "orders explained": perSecond(speed.explanationsPerSecond),
  });
}

type BenchTask = Omit<ImportTask, "isCompared"> & { readonly twice: string; readonly runs: number };

async function benchImport(name: string, task: BenchTask) {
  const measured: ImportMeasurement[] = [];
  for (let run = 0; run < task.runs; run += 1) {
    const phase = startPhase(`Import, ${name}, run ${run + 1} of ${task.runs}`, process.stderr);
    measured.push(await measureApart({ ...task, isCompared: true }));
    phase.done("measured");
  }
  const phase = startPhase(`Import, ${name}, twice the rows`, process.stderr);
  const doubled = await measureApart({ ...task, folder: task.twice, isCompared: false });
  phase.done("measured");
  const importSeconds = Math.min(...measured.map((run) => run.importSeconds));
  const copySeconds = Math.min(...measured.map((run) => run.copySeconds ?? Infinity));
  const peak = Math.max(...measured.map((run) => run.peakMegabytes));
  return [
    name,
    {
      "rows, decisions included": measured[0]?.rows,
      "import, s": importSeconds.toFixed(1),
      "raw COPY, s": copySeconds.toFixed(1),
      ratio: (importSeconds / copySeconds).toFixed(2),
      "peak, MB": Math.round(peak),
      "peak of twice the rows, MB": Math.round(doubled.peakMegabytes),
      growth: `${Math.round((doubled.peakMegabytes / peak - 1) * 100)} %`,
    },
  ] as const;
}

async function measureApart(task: ImportTask): Promise<ImportMeasurement> {
  const script = join(import.meta.dirname, "bench/measure-import.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const output = await text(child.stdout);
  if (output === "") throw new Error("The measurement ended without a result.");
  // Written by `measure-import.ts` alone.
  return JSON.parse(output) as ImportMeasurement;
}

async function findServer(): Promise<{ url: string; stop: () => Promise<void> } | null> {
  const found = findPostgres();
  if (!found) return null;
  if ("url" in found) return { url: found.url, stop: async () => undefined };
  return startPostgres(found.binaries);
}

await bench().catch(endWithReason);
