// npm run export -- FILE [--as-of INSTANT]: the decisions in force, or those that were at an instant.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readDatabaseSettings } from "#db/client/read-database-settings.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { formatDecisions } from "#lib/decisions/decisions-file.ts";
import { exportDecisions } from "#lib/decisions/export-decisions.ts";
import { openProgramme } from "#lib/decisions/open-programme.ts";
import { parseInstant } from "#lib/facts/instant.ts";
import { replaceFile } from "#lib/facts/replace-file.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { startPhase } from "./setup/phase.ts";

const USAGE =
  "Usage: npm run export -- FILE [--as-of INSTANT] (INSTANT such as 2026-01-31T00:00:00+08:00)";

async function exportAll(): Promise<void> {
  const { file, asOf } = readArguments(process.argv.slice(2));
  const database = await openProgramme(readDatabaseSettings());
  try {
    const phase = startPhase("Export");
    await runTransaction(database, (tx) =>
      replaceFile(file, formatDecisions(exportDecisions(tx, asOf))),
    );
    phase.done(file);
  } finally {
    await database.close();
  }
}

function readArguments(args: string[]): { file: string; asOf: number | null } {
  const { values, positionals } = parseCommandLine(args);
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new Error(USAGE);
  return {
    file: resolve(process.env["INIT_CWD"] ?? ".", file),
    asOf: values["as-of"] === undefined ? null : readInstant(values["as-of"]),
  };
}

function readInstant(text: string): number {
  try {
    return parseInstant(text);
  } catch (error) {
    throw new Error(`--as-of ${error instanceof Error ? error.message : "is wrong"}\n${USAGE}`, {
      cause: error,
    });
  }
}

function parseCommandLine(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { "as-of": { type: "string" } } });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, {
      cause: error,
    });
  }
}

await exportAll().catch(endWithReason);
