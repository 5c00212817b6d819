import type { DisputeDetail, DisputeEntry } from "#lib/disputes/dispute-view.ts";
import type { ThreadEntry } from "./thread.tsx";

export type ThreadWords = {
  /** The name that stands for who did it. */
  readonly by: (entry: DisputeEntry) => string;
  readonly deed: (entry: DisputeEntry) => string | null;
};

/** Events as lines of a thread; files stand with what was said when they were handed in. */
export function threadOf(dispute: DisputeDetail, words: ThreadWords): readonly ThreadEntry[] {
  const { entries, files } = dispute;
  return entries.map((entry) => ({
    key: String(entry.eventNumber),
    by: words.by(entry),
    at: entry.at,
    deed: words.deed(entry),
    text: entry.message ?? "",
    isInternal: entry.visibility === "internal",
    files: files
      .filter((file) => entryOf(file.uploadedAt, entries) === entry)
      .map((file) => ({
        href: `${file.round}-${file.fileNumber}`,
        name: file.name,
        bytes: file.sizeBytes,
      })),
  }));
}

/** The last thing that was said by then: evidence is handed in with words. */
function entryOf(at: number, entries: readonly DisputeEntry[]): DisputeEntry | undefined {
  return entries.findLast((entry) => entry.at <= at && entry.side !== "system") ?? entries[0];
}
