import cliProgress from "cli-progress";
import type { ImportProgress } from "#lib/decisions/import/import-progress.ts";

/** Without a terminal one line in so many milliseconds. */
const QUIET_MS = 10_000;

/** Shows how far an import is: rows, rate, time left. Reading is measured in bytes, recording in rows. */
export function startImportBar(output: NodeJS.WriteStream = process.stderr) {
  const bar = new cliProgress.SingleBar({
    stream: output,
    format: "{phase} {bar} {percentage}% | {rows} rows | {rate} rows/s | {left} left",
    noTTYOutput: true,
    notTTYSchedule: QUIET_MS,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
  });
  let phase: ImportProgress["phase"] | null = null;
  let startedAt = 0;
  return {
    update(progress: ImportProgress): void {
      if (progress.phase !== phase) {
        if (phase !== null) bar.stop();
        phase = progress.phase;
        startedAt = performance.now();
        bar.start(1, 0, { phase: LABELS[phase], rows: 0, rate: "–", left: "–" });
      }
      const { done, total, rows } = measure(progress);
      const seconds = (performance.now() - startedAt) / 1000;
      bar.setTotal(total);
      bar.update(done, {
        rows,
        rate: Math.round(rows / Math.max(seconds, 0.001)),
        left: done === 0 ? "–" : formatSeconds((seconds * (total - done)) / done),
      });
    },
    stop(): void {
      bar.stop();
    },
  };
}

const LABELS = { reading: "Reading  ", recording: "Recording" } as const;

function measure(progress: ImportProgress) {
  return progress.phase === "reading"
    ? { done: progress.bytesRead, total: progress.bytesTotal, rows: progress.rowsRead }
    : { done: progress.rowsDone, total: progress.rowsTotal, rows: progress.rowsDone };
}

function formatSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
