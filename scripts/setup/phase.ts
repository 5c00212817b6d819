/** One step of a longer command, told on one line of a terminal, or on a few lines of a log. */
export interface Phase {
  /** What is going on now; `done` of `total` where it can be counted. */
  update(step: { label: string; done?: number | undefined; total?: number | undefined }): void;
  done(note: string): void;
}

/** The part of a terminal or a log that a phase writes to. */
export type PhaseOutput = {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
};

const LOG_EVERY_MS = 10_000;
const CLEAR_LINE = "\r\u001B[K";

export function startPhase(name: string, output: PhaseOutput = process.stdout): Phase {
  const startedAt = Date.now();
  const isTerminal = output.isTTY === true;
  let toldAt = startedAt;
  let note = "…";

  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  const draw = () => {
    const columns = isTerminal ? output.columns || 80 : Infinity;
    const line = `${name}: ${note} ${seconds()}`;
    output.write(isTerminal ? CLEAR_LINE + line.slice(0, columns - 1) : `${line}\n`);
    toldAt = Date.now();
  };
  const timer = setInterval(
    () => {
      if (isTerminal || Date.now() - toldAt >= LOG_EVERY_MS) draw();
    },
    isTerminal ? 200 : 1_000,
  );
  // A phase that throws ends the command; its timer must not keep it alive.
  timer.unref();

  return {
    update({ label, done, total }) {
      note = total ? `${label} ${Math.floor(((done ?? 0) / total) * 100)}%` : label;
    },
    done(result) {
      clearInterval(timer);
      output.write(`${isTerminal ? CLEAR_LINE : ""}${name}: ${result} (${seconds()})\n`);
    },
  };
}
