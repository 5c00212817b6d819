import { eq, type SQL } from "drizzle-orm";
import type { Database } from "#db/client/database.ts";
import { runTransaction, type Tx } from "#db/client/transaction.ts";
import { imports, type ImportCounts, type ImportState } from "#db/schema/imports.ts";
import type { Origin } from "#lib/decisions/store/append-facts.ts";
import { findFactFiles } from "#lib/facts/read/find-fact-files.ts";
import type { Reject } from "#lib/facts/reject.ts";
import { tidyDatabase } from "./tidy-database.ts";
import { keepRejects } from "./keep-rejects.ts";
import { withImportLock } from "./import-lock.ts";
import type { ImportProgress } from "./import-progress.ts";
import { ImportTally } from "./import-tally.ts";
import { linkStagedGroups } from "./link-staged-groups.ts";
import {
  readStagedGroups,
  type Run,
  selectHistories,
  selectSubjects,
} from "./read-staged-groups.ts";
import { recordStaged } from "./record-staged.ts";
import { type StageOptions, stageFiles } from "./stage-files.ts";
import type { KeptRow } from "./set-aside-corrected.ts";
import { createStaging, dropStaging } from "./staged-rows.ts";

export type ImportOptions = Pick<StageOptions, "maxUnpackedBytes" | "maxMisread"> & {
  readonly folder: string;
  /** What the list of imports calls it. */
  readonly label: string;
  readonly startedBy: string;
  /** All rows or none. */
  readonly isStrict: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
};

export type ImportResult = {
  readonly importId: number;
  /** `refused`: strict, and a row was refused: nothing was recorded. */
  readonly state: Extract<ImportState, "finished" | "refused">;
  readonly counts: ImportCounts;
  readonly changed: number;
  readonly decisionsWritten: number;
  readonly rejects: readonly Reject[];
  /** Rows that repeat what somebody corrected since: the correction stands. */
  readonly kept: readonly KeptRow[];
};

/**
 * Imports the fact files of a folder. At every commit decisions agree with the facts; what a run that was
 * killed had recorded stays, and running it again ends where one run would have.
 * @param database with one connection (see `openDatabase`)
 * @throws FactFileError for what is wrong with a whole file: nothing is recorded then
 * @throws ImportRunningError while another import runs
 */
export async function importFolder(
  database: Database,
  options: ImportOptions,
): Promise<ImportResult> {
  const files = await findFactFiles(options.folder);
  return withImportLock(database, async () => {
    const importId = await runTransaction(database, (tx) => begin(tx, options));
    const tally = new ImportTally();
    try {
      await runTransaction(database, createStaging);
      const misread = await stageFiles(database, files, options, tally);
      const { rejects, kept } = await record(database, importId, options, tally, misread);
      const state = options.isStrict && rejects.length > 0 ? "refused" : "finished";
      await runTransaction(database, async (tx) => {
        await keepRejects(tx, importId, rejects);
        await end(tx, importId, state, tally, null);
      });
      await tidyDatabase(database, tally.changed);
      return {
        importId,
        state,
        counts: tally.toCounts(),
        changed: state === "refused" ? 0 : tally.changed,
        decisionsWritten: state === "refused" ? 0 : tally.decisionsWritten,
        rejects,
        kept,
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await runTransaction(database, (tx) => end(tx, importId, "failed", tally, message));
      throw error;
    } finally {
      await runTransaction(database, dropStaging);
    }
  });
}

/** Thrown through a transaction that must not be committed. */
class StrictRefusal extends Error {
  readonly rejects: readonly Reject[];

  constructor(rejects: readonly Reject[]) {
    super("A row was refused.");
    this.rejects = rejects;
  }
}

type Settled = Pick<ImportResult, "rejects" | "kept">;

async function record(
  database: Database,
  importId: number,
  options: ImportOptions,
  tally: ImportTally,
  misread: readonly Reject[],
): Promise<Settled> {
  const each = (run: Run) => recordAll(run, importId, options, tally, misread);
  if (!options.isStrict) return each((work) => runTransaction(database, work));
  try {
    return await runTransaction(database, async (tx) => {
      const settled = await each((work) => work(tx));
      if (settled.rejects.length > 0) throw new StrictRefusal(settled.rejects);
      return settled;
    });
  } catch (error) {
    if (error instanceof StrictRefusal) return { rejects: error.rejects, kept: [] };
    throw error;
  }
}

/** Subjects first, then the histories that refer to them, a group of rows a transaction. */
async function recordAll(
  run: Run,
  importId: number,
  { startedBy, onProgress }: ImportOptions,
  tally: ImportTally,
  misread: readonly Reject[],
): Promise<Settled> {
  const origin: Origin = {
    source: "import",
    recordedBy: startedBy,
    importId,
    cause: "import",
    recordedAt: null,
  };
  const rejects = [...misread];
  const kept: KeptRow[] = [];
  let rowsDone = 0;
  const runPart = async (query: SQL) => {
    for await (const rows of readStagedGroups(run, query)) {
      const recorded = await run(async (tx) => {
        const done = await recordStaged(tx, rows, origin);
        tally.addSettled(rows, done);
        tally.decisionsWritten += done.decisionsWritten;
        await tx.update(imports).set(progressOf(tally)).where(eq(imports.importId, importId));
        return done;
      });
      for (const reject of recorded.rejects) rejects.push(reject);
      kept.push(...recorded.kept);
      rowsDone += rows.length;
      onProgress?.({ phase: "recording", rowsDone, rowsTotal: tally.staged });
    }
  };
  for (const file of ["products", "ambassadors", "accounts"] as const) {
    await runPart(selectSubjects(file));
  }
  await run(linkStagedGroups);
  await runPart(selectHistories());
  return { rejects, kept };
}

async function begin(tx: Tx, { label, startedBy, isStrict }: ImportOptions): Promise<number> {
  const [row] = await tx
    .insert(imports)
    .values({ label, startedBy, startedAt: Date.now(), state: "running", isStrict, counts: {} })
    .returning({ importId: imports.importId });
  if (!row) throw new Error("The import got no number.");
  return row.importId;
}

async function end(
  tx: Tx,
  importId: number,
  state: ImportState,
  tally: ImportTally,
  message: string | null,
): Promise<void> {
  await tx
    .update(imports)
    .set({ ...progressOf(tally), state, message, endedAt: Date.now() })
    .where(eq(imports.importId, importId));
}

function progressOf(tally: ImportTally) {
  return { counts: tally.toCounts(), decisionsWritten: tally.decisionsWritten };
}
