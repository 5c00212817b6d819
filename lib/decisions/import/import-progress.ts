import type { FactKind } from "#lib/facts/fact-kinds.ts";

/** How far an import is. */
export type ImportProgress =
  | {
      readonly phase: "reading";
      readonly file: FactKind;
      /** Of the folder's bytes as they lie on the disk. */
      readonly bytesRead: number;
      readonly bytesTotal: number;
      readonly rowsRead: number;
    }
  | {
      readonly phase: "recording";
      readonly rowsDone: number;
      readonly rowsTotal: number;
    };
