import { createHash } from "node:crypto";
import {
  type EvidenceType,
  MOST_EVIDENCE_BYTES,
  MOST_EVIDENCE_FILES,
} from "#db/schema/dispute-words.ts";
import { LONGEST_FILE_NAME } from "#db/schema/dispute-files.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { EvidenceGiven } from "./dispute-view.ts";

/** A file as it is kept: what it is said to be counts for nothing. */
export type CheckedEvidence = {
  readonly name: string;
  readonly type: EvidenceType;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: Uint8Array;
};

/**
 * Evidence that may be kept. Throws TOO_LARGE for more or larger files than there is room for,
 * WRONG_FILE_TYPE for bytes that are neither PDF, PNG nor JPEG.
 */
export function checkEvidence(files: readonly EvidenceGiven[]): readonly CheckedEvidence[] {
  if (files.length > MOST_EVIDENCE_FILES) throw new AppError("TOO_LARGE", { fields: ["files"] });
  return files.map(({ name, content }) => {
    if (content.length > MOST_EVIDENCE_BYTES) {
      throw new AppError("TOO_LARGE", { fields: ["files"] });
    }
    const type = sniffEvidence(content);
    if (type === null) throw new AppError("WRONG_FILE_TYPE", { fields: ["files"] });
    return {
      name: cleanName(name, type),
      type,
      sizeBytes: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
      content,
    };
  });
}

const SIGNATURES: readonly { readonly type: EvidenceType; readonly bytes: readonly number[] }[] = [
  { type: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
];

/** The type that the first bytes tell; null: none that is taken. */
export function sniffEvidence(content: Uint8Array): EvidenceType | null {
  const found = SIGNATURES.find(({ bytes }) =>
    bytes.every((byte, index) => content[index] === byte),
  );
  return found?.type ?? null;
}

const ENDINGS: Readonly<Record<EvidenceType, string>> = {
  "application/pdf": ".pdf",
  "image/png": ".png",
  "image/jpeg": ".jpg",
};

/** The last part of the name, without what a path or a header could be made of, ending as its type does. */
function cleanName(name: string, type: EvidenceType): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  // Controls, and marks that turn the direction of writing: a name may not look like another.
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}"<>|:*?;]/gu, "").trim();
  const ending = ENDINGS[type];
  const isJpeg = type === "image/jpeg" && /\.jpeg$/i.test(plain);
  const stem = plain.replace(/\.[^.]*$/, "") || "file";
  const room = LONGEST_FILE_NAME - ".jpeg".length;
  return [...stem].slice(0, room).join("") + (isJpeg ? ".jpeg" : ending);
}
