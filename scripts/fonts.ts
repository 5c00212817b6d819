/*
 * Trims the faces of the npm packages to what the pages use, into app/fonts: npm run fonts, after a
 * face or a weight was changed.
 */
import { writeFile } from "node:fs/promises";
import { FACES, inFonts, licenceFile, readLicence, trimFace } from "./fonts/trim-fonts.ts";

for (const face of FACES) {
  const trimmed = await trimFace(face);
  await writeFile(inFonts(face.file), trimmed);
  await writeFile(licenceFile(face.family), await readLicence(face.family));
  console.log(`${face.file}: ${trimmed.length} bytes`);
}
