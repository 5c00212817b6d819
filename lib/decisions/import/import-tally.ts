import type { ImportCounts } from "#db/schema/imports.ts";
import { FACT_KINDS, type FactKind } from "#lib/facts/fact-kinds.ts";
import type { Reject } from "#lib/facts/reject.ts";
import type { RecordedRows } from "./record-staged.ts";

type Count = {
  read: number;
  added: number;
  corrected: number;
  unchanged: number;
  kept: number;
  rejected: number;
};

/** What became of the rows of an import so far. */
export class ImportTally {
  readonly #counts = new Map<FactKind, Count>();
  #staged = 0;
  decisionsWritten = 0;

  /** Rows of a file, those that did not parse among them. */
  addRead(file: FactKind, rows: number, rejects: readonly Reject[]): void {
    this.#of(file).read += rows;
    this.#staged += rows - rejects.length;
    this.#addRejects(rejects);
  }

  /** Rows that were settled: changes, rejects, those kept as corrected; the others say what is on record. */
  addSettled(
    rows: readonly { readonly kind: FactKind }[],
    { changes, rejects, kept }: Pick<RecordedRows, "changes" | "rejects" | "kept">,
  ): void {
    for (const { kind } of rows) this.#of(kind).unchanged += 1;
    for (const { file } of kept) {
      this.#of(file).unchanged -= 1;
      this.#of(file).kept += 1;
    }
    for (const { file } of rejects) this.#of(file).unchanged -= 1;
    this.#addRejects(rejects);
    for (const file of FACT_KINDS) {
      for (const { isCorrection } of changes[file]) {
        const count = this.#of(file);
        count.unchanged -= 1;
        if (isCorrection) count.corrected += 1;
        else count.added += 1;
      }
    }
  }

  /** Rows that parsed, and so have to be settled. */
  get staged(): number {
    return this.#staged;
  }

  get changed(): number {
    return this.#sum(({ added, corrected }) => added + corrected);
  }

  get rejected(): number {
    return this.#sum(({ rejected }) => rejected);
  }

  toCounts(): ImportCounts {
    return Object.fromEntries(this.#counts.entries().map(([file, count]) => [file, { ...count }]));
  }

  #addRejects(rejects: readonly Reject[]): void {
    for (const { file } of rejects) this.#of(file).rejected += 1;
  }

  #of(file: FactKind): Count {
    const count = this.#counts.get(file) ?? {
      read: 0,
      added: 0,
      corrected: 0,
      unchanged: 0,
      kept: 0,
      rejected: 0,
    };
    this.#counts.set(file, count);
    return count;
  }

  #sum(of: (count: Count) => number): number {
    return this.#counts.values().reduce((sum, count) => sum + of(count), 0);
  }
}
