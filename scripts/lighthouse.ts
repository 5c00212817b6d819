/*
 * Measures every page of the production build with Lighthouse, signed in where that is needed, and
 * prints a table of page and category: npm run lighthouse, or npm run lighthouse -- orders customer.
 * Ends with 1 where a category is below what is asked for.
 */
import { chromium } from "@playwright/test";
import { calibrateSlowdown } from "./screens/calibrate-slowdown.ts";
import { measurePage, type Scores } from "./screens/measure-page.ts";
import { QUIET_CHROMIUM } from "./screens/quiet-chromium.ts";
import { type Screen, SCREENS } from "./screens/screens.ts";
import { signInDemo } from "./screens/sign-in-demo.ts";
import { buildApp } from "./setup/build-app.ts";
import { cleanUp, endOnSignals } from "./setup/child-processes.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { findFreePort } from "./setup/find-free-port.ts";
import { requireChromium } from "./testing/require-chromium.ts";
import { serveDemo } from "./testing/serve-demo.ts";

const LEAST = 95;

async function measureAll(screens: readonly Screen[]): Promise<boolean> {
  await buildApp();
  const executablePath = await requireChromium();
  const demo = await serveDemo();
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...QUIET_CHROMIUM, `--remote-debugging-port=${port}`],
  });
  const cookies = { nobody: "", ambassador: "", admin: "" };
  for (const person of ["ambassador", "admin"] as const) {
    const context = await browser.newContext({ locale: "en-US" });
    await signInDemo(context, demo.address, person);
    cookies[person] = (await context.cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
    await context.close();
  }
  const slowdown = await calibrateSlowdown(browser);
  console.log(`The phone is ${slowdown.toFixed(1)} times slower than this machine.`);
  let isGood = true;
  for (const { name, path, as } of screens) {
    const scores = await measurePage(`${demo.address}${path}`, {
      port,
      cookie: cookies[as],
      slowdown,
    });
    isGood &&= Object.values(scores.categories).every((score) => score >= LEAST);
    print(name, scores);
  }
  await browser.close();
  await demo.stop();
  return isGood;
}

const NAME_WIDTH = 18;
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
  const names = process.argv.slice(2);
  const pages = SCREENS.filter(({ act }) => act === undefined);
  const chosen = names.length === 0 ? pages : pages.filter(({ name }) => names.includes(name));
  if (chosen.length === 0) throw new Error(`There is no page called ${names.join(", ")}.`);
  const isGood = await measureAll(chosen);
  await cleanUp();
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  await endWithReason(error);
}
