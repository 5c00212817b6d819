import type { AppErrorCode } from "#lib/errors/app-error.ts";

/** A row that was refused, as the page shows it. */
export type RejectShown = {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
};

/** A line of the answer to an upload: how far it is, then how it ended. */
export type ImportEvent =
  | { readonly is: "progress"; readonly doneRows: number; readonly totalRows: number | null }
  | {
      readonly is: "end";
      readonly addedRows: number;
      readonly correctedRows: number;
      readonly unchangedRows: number;
      /** They say what somebody corrected since: the corrections stand. */
      readonly keptRows: number;
      readonly refusedRows: number;
      readonly decidedOrders: number;
      readonly isAbandoned: boolean;
      /** The first of them. */
      readonly rejects: readonly RejectShown[];
      /** All of them, as the rejects file. */
      readonly rejectsCsv: string;
    }
  /** What is wrong with a whole file, in words; or a refusal by its code. */
  | { readonly is: "failed"; readonly message: string | null; readonly code: AppErrorCode | null };
