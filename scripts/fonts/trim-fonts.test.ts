import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { FACES, inFonts, licenceFile, readLicence, trimFace } from "./trim-fonts.ts";

test.for(FACES)("$file is the package's, trimmed, with its licence", async (face) => {
  const [kept, trimmed] = await Promise.all([readFile(inFonts(face.file)), trimFace(face)]);
  expect(Buffer.compare(kept, trimmed), "npm run fonts makes it anew").toBe(0);
  expect(await readFile(licenceFile(face.family), "utf8")).toBe(await readLicence(face.family));
});
