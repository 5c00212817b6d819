import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

/** The faces that `app/fonts.ts` loads, as their npm packages name the files. */
export const FACES = [
  { family: "newsreader", file: "newsreader-latin-opsz-normal.woff2" },
  { family: "newsreader", file: "newsreader-latin-wght-italic.woff2" },
  { family: "newsreader", file: "newsreader-latin-ext-opsz-normal.woff2" },
  { family: "hanken-grotesk", file: "hanken-grotesk-latin-wght-normal.woff2" },
  { family: "hanken-grotesk", file: "hanken-grotesk-latin-ext-wght-normal.woff2" },
] as const;

export type Face = (typeof FACES)[number];

/** The weights that the pages use. */
const WEIGHTS = { min: 400, max: 700 };

/** Letters that join and stand as they should, and the figures that the columns need. */
const FEATURES = ["calt", "ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"];

/** A face without the weights and the forms of letters that no page uses: two thirds of its bytes. */
export async function trimFace({ family, file }: Face): Promise<Uint8Array> {
  const whole = await readFile(inPackage(family, `files/${file}`));
  return subsetFont(whole, undefined, {
    targetFormat: "woff2",
    keepAllGlyphs: true,
    variationAxes: { wght: WEIGHTS },
    keepFeatures: FEATURES,
  });
}

/** Every copy of a face comes with its licence. */
export function readLicence(family: Face["family"]): Promise<string> {
  return readFile(inPackage(family, "LICENSE"), "utf8");
}

/** Where a trimmed face or a licence is kept. */
export function inFonts(file: string): string {
  return fileURLToPath(new URL(`../../app/fonts/${file}`, import.meta.url));
}

export function licenceFile(family: Face["family"]): string {
  return inFonts(`${family}-licence.txt`);
}

function inPackage(family: Face["family"], file: string): string {
  return fileURLToPath(
    new URL(`../../node_modules/@fontsource-variable/${family}/${file}`, import.meta.url),
  );
}
