import { z } from "zod";
import type { EvidenceGiven } from "./dispute-view.ts";
import { MOST_EVIDENCE_BYTES, MOST_EVIDENCE_FILES } from "#db/schema/dispute-words.ts";

/** All files of one form, and room for its words. */
export const MOST_FORM_BYTES = MOST_EVIDENCE_FILES * MOST_EVIDENCE_BYTES + 256 * 1024;

// One that is too large alone is told so by the service, which says so of each.
const file = z.file().max(MOST_FORM_BYTES);

/** A file field: a browser sends one that was left empty as a file without a name. */
export const evidenceFiles = z
  .union([file.transform((one) => [one]), z.array(file).max(MOST_EVIDENCE_FILES)])
  .optional()
  .transform((files) => (files ?? []).filter(({ name, size }) => name !== "" || size > 0));

export async function readEvidence(files: readonly File[]): Promise<readonly EvidenceGiven[]> {
  return Promise.all(
    files.map(async (each) => ({
      name: each.name,
      content: new Uint8Array(await each.arrayBuffer()),
    })),
  );
}
