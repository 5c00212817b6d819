/*
 * Measures the pages of the production build with Lighthouse, signed in where that is needed, and prints
 * a table of page, device and category:
 *   npm run lighthouse [-- [--device desktop|phone] [--runs 3] [PAGE ...]]
 * A page is measured `runs` times on each device and the run in the middle counts. Ends with 1 where a
 * category is below what is asked for.
 */
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { DEVICES, type Device, measurePage, type Scores } from "./screens/measure-page.ts";
import { QUIET_CHROMIUM } from "./screens/quiet-chromium.ts";
import { type Screen, SCREENS } from "./screens/screens.ts";
import { signInDemo } from "./screens/sign-in-demo.ts";
import { buildApp } from "./setup/build-app.ts";
import { cleanUp, endOnSignals } from "./setup/child-processes.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { requireChromium } from "./testing/require-chromium.ts";
import { serveDemo } from "./testing/serve-demo.ts";

const LEAST = 95;

type Plan = {
  readonly screens: readonly Screen[];
  readonly devices: readonly Device[];
  readonly runs: number;
};

/** @throws what cannot be asked for, in a sentence */
function readPlan(args: readonly string[]): Plan {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { device: { type: "string" }, runs: { type: "string", default: "3" } },
  });
  const pages = SCREENS.filter(({ act }) => act === undefined);
  const unknown = positionals.find((name) => pages.every((page) => page.name !== name));
  if (unknown !== undefined) throw new Error(`There is no page called ${unknown}.`);
  const devices = DEVICES.filter((each) => values.device === undefined || values.device === each);
  if (devices.length === 0) throw new Error(`--device is one of: ${DEVICES.join(", ")}.`);
  const runs = Number(values.runs);
  if (!Number.isSafeInteger(runs) || runs < 1) throw new Error("--runs is a number from 1.");
  const screens = pages.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  return { screens, devices, runs };
}

async function measureAll({ screens, devices, runs }: Plan): Promise<boolean> {
  await buildApp();
  const chromePath = await requireChromium();
  const demo = await serveDemo();
  const cookies = await signEveryoneIn(chromePath, demo.address);
  let isGood = true;
  for (const { name, path, as } of screens) {
    for (const device of devices) {
      const scores = await measurePage(`${demo.address}${path}`, {
        chromePath,
        device,
        cookie: cookies[as],
        runs,
      });
      isGood &&= Object.values(scores.categories).every((score) => score >= LEAST);
      print(`${name}, ${device}`, scores);
    }
  }
  await demo.stop();
  return isGood;
}

async function signEveryoneIn(
  executablePath: string,
  address: string,
): Promise<Record<Screen["as"], string>> {
  const browser = await chromium.launch({ executablePath, args: [...QUIET_CHROMIUM] });
  const cookies = { nobody: "", ambassador: "", admin: "" };
  for (const person of ["ambassador", "admin"] as const) {
    const context = await browser.newContext({ locale: "en-US" });
    await signInDemo(context, address, person);
    cookies[person] = (await context.cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
    await context.close();
  }
  await browser.close();
  return cookies;
}

const NAME_WIDTH = 28;
const CELL_WIDTH = 16;
let hasHead = false;

function print(name: string, { categories, short }: Scores): void {
  const row = (first: string, cells: readonly string[]) =>
    first.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(CELL_WIDTH)).join("");
  if (!hasHead) console.log(row("", Object.keys(categories)));
  hasHead = true;
  console.log(row(name, Object.values(categories).map(String)));
  for (const line of short) console.log(`${" ".repeat(NAME_WIDTH)}${line}`);
}

endOnSignals();
try {
  const isGood = await measureAll(readPlan(process.argv.slice(2)));
  await cleanUp();
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  await endWithReason(error);
}
