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
import { drawScreen } from "./screens/draw-screen.ts";
import { QUIET_CHROMIUM } from "./screens/quiet-chromium.ts";
import { type Screen, SCREENS } from "./screens/screens.ts";
import { signInDemo } from "./screens/sign-in-demo.ts";
import { buildApp } from "./setup/build-app.ts";
import { cleanUp, endOnSignals } from "./setup/child-processes.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { requireChromium } from "./testing/require-chromium.ts";
import { serveDemo } from "./testing/serve-demo.ts";

type Look = {
  readonly name: string;
  readonly theme: "light" | "dark";
  readonly width: number;
  readonly height: number;
};

const WIDE = { width: 1440, height: 900 } as const;
const NARROW = { width: 360, height: 760 } as const;

const LOOKS: readonly Look[] = [
  { name: "wide", theme: "light", ...WIDE },
  { name: "wide-dark", theme: "dark", ...WIDE },
  { name: "narrow", theme: "light", ...NARROW },
  { name: "narrow-dark", theme: "dark", ...NARROW },
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
  let bytes = 0;
  for (const look of LOOKS) bytes += await drawLook(browser, demo.address, asked, look);
  await browser.close();
  await demo.stop();
  console.log(`${asked.screens.length * LOOKS.length} pictures, ${kilobytes(bytes)} in all`);
}

async function drawLook(
  browser: Browser,
  address: string,
  { screens, language, folder }: Asked,
  { name, theme, width, height }: Look,
): Promise<number> {
  let bytes = 0;
  for (const [person, theirs] of Map.groupBy(screens, (screen) => screen.as)) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: language,
      reducedMotion: "reduce",
    });
    if (person !== "nobody") await signInDemo(context, address, person);
    for (const screen of theirs) {
      const file = join(folder, `${screen.name}-${name}.webp`);
      const size = await drawScreen(context, address, screen, file);
      console.log(`${screen.name}-${name}.webp  ${kilobytes(size)}`);
      bytes += size;
    }
    await context.close();
  }
  return bytes;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
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
