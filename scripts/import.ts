// npm run import -- FOLDER [--strict] [--rejects FILE]: facts from CSV files, and the decisions on them.
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readDatabaseSettings } from "#db/client/read-database-settings.ts";
import { importFolder, type ImportResult } from "#lib/decisions/import/import-folder.ts";
import { openProgramme } from "#lib/decisions/open-programme.ts";
import { formatRejects, type Reject } from "#lib/facts/index.ts";
import { replaceFile } from "#lib/facts/replace-file.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { startImportBar } from "./setup/import-bar.ts";

const USAGE = "Usage: npm run import -- FOLDER [--strict] [--rejects FILE]";
const EXIT_REJECTS = 2;

async function importFacts(): Promise<void> {
  const { folder, rejectsFile, isStrict } = readArguments(process.argv.slice(2));
  const database = await openProgramme(readDatabaseSettings(), 1);
  const bar = startImportBar();
  try {
    const result = await importFolder(database, {
      folder,
      label: folder,
      startedBy: "import",
      isStrict,
      onProgress: bar.update,
    });
    bar.stop();
    report(result);
    reportKept(result.kept);
    await reportRejects(rejectsFile, result.rejects);
  } finally {
    bar.stop();
    await database.close();
  }
}

function readArguments(args: string[]) {
  const { values, positionals } = parseCommandLine(args);
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw new Error(USAGE);
  const from = process.env["INIT_CWD"] ?? ".";
  const time = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  return {
    folder: resolve(from, folder),
    rejectsFile: resolve(from, values.rejects ?? `rejects-${time}.csv`),
    isStrict: values.strict,
  };
}

function parseCommandLine(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { strict: { type: "boolean", default: false }, rejects: { type: "string" } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, {
      cause: error,
    });
  }
}

function report({ state, counts, changed, decisionsWritten }: ImportResult): void {
  const rows = Object.entries(counts).map(([file, count]) => ({ file, ...count }));
  if (rows.length > 0) {
    console.table(Object.fromEntries(rows.map(({ file, ...count }) => [file, count])), [
      "read",
      "added",
      "corrected",
      "unchanged",
      "kept",
      "rejected",
    ]);
  }
  if (state === "refused") console.log("Nothing was recorded, because of --strict.");
  else if (changed === 0) console.log("Nothing changed: every row is on record as it is.");
  else console.log(`${changed} facts recorded, ${decisionsWritten} decisions written.`);
}

const MOST_NAMED = 20;

/** A correction outlives the files that it corrects; whoever imports them learns which rows that concerns. */
function reportKept(kept: ImportResult["kept"]): void {
  if (kept.length === 0) return;
  console.log(`${kept.length} rows say what somebody corrected since; the corrections stand:`);
  for (const { file, line, id } of kept.slice(0, MOST_NAMED)) {
    console.log(`  ${file}, line ${line}: ${id}`);
  }
  if (kept.length > MOST_NAMED) console.log(`  and ${kept.length - MOST_NAMED} more`);
}

async function reportRejects(file: string, rejects: readonly Reject[]): Promise<void> {
  if (rejects.length === 0) return rm(file, { force: true });
  await replaceFile(file, [formatRejects(rejects)]);
  console.error(`${rejects.length} rows were refused: see ${file}`);
  process.exitCode = EXIT_REJECTS;
}

await importFacts().catch(endWithReason);
