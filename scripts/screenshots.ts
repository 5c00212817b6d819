/*
 * Draws the screens of the app into docs/screens: npm run screenshots, or some of them alone:
 * npm run screenshots -- orders palette. In Chinese, and elsewhere:
 * npm run screenshots -- --language zh-CN --into FOLDER.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { projectFolder } from "./node.mjs";
import { drawScreen, type Theme } from "./screens/draw-screen.ts";
import { QUIET_CHROMIUM } from "./screens/quiet-chromium.ts";
import { type Screen, SCREENS } from "./screens/screens.ts";
import { signInDemo } from "./screens/sign-in-demo.ts";
import { buildApp } from "./setup/build-app.ts";
import { cleanUp, endOnSignals } from "./setup/child-processes.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { requireChromium } from "./testing/require-chromium.ts";
import { serveDemo } from "./testing/serve-demo.ts";

type Width = { readonly name: string; readonly width: number; readonly height: number };

const WIDTHS: readonly Width[] = [
  { name: "wide", width: 1440, height: 900 },
  { name: "narrow", width: 360, height: 760 },
];

type Asked = {
  readonly screens: readonly Screen[];
  readonly language: string;
  readonly folder: string;
};

async function drawAll(asked: Asked): Promise<void> {
  await buildApp();
  const executablePath = await requireChromium();
  const demo = await serveDemo();
  const browser = await chromium.launch({ executablePath, args: [...QUIET_CHROMIUM] });
  mkdirSync(asked.folder, { recursive: true });
  const sizes: number[] = [];
  for (const width of WIDTHS) {
    sizes.push(...(await drawWidth(browser, demo.address, asked, width)));
  }
  await browser.close();
  await demo.stop();
  console.log(`${sizes.length} pictures, ${kilobytes(sizes)} in all`);
}

async function drawWidth(
  browser: Browser,
  address: string,
  { screens, language, folder }: Asked,
  { name, width, height }: Width,
): Promise<readonly number[]> {
  const all: number[] = [];
  for (const [person, theirs] of Map.groupBy(screens, (screen) => screen.as)) {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: language,
      reducedMotion: "reduce",
    });
    if (person !== "nobody") await signInDemo(context, address, person);
    for (const screen of theirs.filter(({ isWide }) => name === "wide" || isWide !== true)) {
      const fileOf = (theme: Theme) =>
        join(folder, `${screen.name}-${name}${theme === "dark" ? "-dark" : ""}.webp`);
      const sizes = await drawScreen(context, address, screen, fileOf);
      console.log(`${screen.name}-${name}.webp, light and dark  ${kilobytes(sizes)}`);
      all.push(...sizes);
    }
    await context.close();
  }
  return all;
}

function kilobytes(sizes: readonly number[]): string {
  return `${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)} kB`;
}

/** What the command line asks for: the screens named, or all of them. */
function readAsked(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      language: { type: "string", default: "en-US" },
      into: { type: "string", default: join(projectFolder, "docs/screens") },
    },
  });
  const unknown = positionals.filter((name) => !SCREENS.some((screen) => screen.name === name));
  if (unknown.length > 0) throw new Error(`There is no screen called ${unknown.join(", ")}.`);
  const screens = SCREENS.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  return { screens, language: values.language, folder: resolve(values.into) };
}

endOnSignals();
try {
  await drawAll(readAsked(process.argv.slice(2)));
  await cleanUp();
} catch (error) {
  await endWithReason(error);
}
