import type { FactKind } from "./fact-kinds.ts";

/** A row that was refused, and why, in plain words. */
export type Reject = {
  readonly file: FactKind;
  /** Line of the file on which the row starts; the header is line 1. */
  readonly line: number;
  /** Empty where no single column is to blame. */
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};
