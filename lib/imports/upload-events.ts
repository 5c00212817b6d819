import { basename, dirname } from "node:path";
import { toRefusal } from "#lib/actions/to-refusal.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import type { ImportResult } from "#lib/decisions/import/import-folder.ts";
import { ImportRunningError } from "#lib/decisions/import/import-lock.ts";
import type { ImportProgress } from "#lib/decisions/import/import-progress.ts";
import { FactFileError, formatRejects, type Reject } from "#lib/facts/index.ts";
import type { ImportEvent } from "./import-event.ts";
import { runUpload } from "./run-upload.ts";

const REJECTS_SHOWN = 100;

/** An upload's import as it goes: progress, then how it ended. It never throws; a failure is its last event. */
export async function* uploadEvents(
  context: RequestContext,
  files: readonly File[],
  isStrict: boolean,
): AsyncGenerator<ImportEvent> {
  const waiting: ImportEvent[] = [];
  let wake = () => {};
  const tell = (event: ImportEvent) => {
    waiting.push(event);
    wake();
  };
  void runUpload(context, files, isStrict, (progress) => tell(progressOf(progress)))
    .then((result) => tell(endOf(result)))
    .catch((error: unknown) => tell(failureOf(error)));
  for (;;) {
    const event = waiting.shift();
    if (event) yield event;
    if (event && event.is !== "progress") return;
    if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
  }
}

function progressOf(progress: ImportProgress): ImportEvent {
  return progress.phase === "reading"
    ? { is: "progress", doneRows: progress.rowsRead, totalRows: null }
    : { is: "progress", doneRows: progress.rowsDone, totalRows: progress.rowsTotal };
}

function endOf({ state, counts, decisionsWritten, rejects, kept }: ImportResult): ImportEvent {
  const files = Object.values(counts);
  const sum = (pick: (count: (typeof files)[number]) => number) =>
    files.reduce((total, count) => total + pick(count), 0);
  return {
    is: "end",
    addedRows: sum((count) => count.added),
    correctedRows: sum((count) => count.corrected),
    unchangedRows: sum((count) => count.unchanged),
    keptRows: kept.length,
    refusedRows: rejects.length,
    decidedOrders: decisionsWritten,
    isAbandoned: state === "refused",
    rejects: rejects.slice(0, REJECTS_SHOWN).map(rejectShown),
    rejectsCsv: rejects.length === 0 ? "" : formatRejects(rejects),
  };
}

function rejectShown({ file, line, column, value, reason }: Reject) {
  return { file, line, column: column || null, value: value || null, reason };
}

/** What is wrong with a file is told in its own words, under the name it was uploaded by. */
function failureOf(error: unknown): ImportEvent {
  if (error instanceof FactFileError) {
    const message = error.message.replace(dirname(error.path), "").replace(/^\//u, "");
    return { is: "failed", message: message || basename(error.path), code: null };
  }
  if (error instanceof ImportRunningError) {
    return { is: "failed", message: error.message, code: null };
  }
  return { is: "failed", message: null, code: toRefusal(error, "imports.run").code };
}
