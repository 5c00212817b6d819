import type { Browser } from "@playwright/test";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";

/** Lighthouse's own benchmark on the phone that it stands for by default, as Chrome's DevTools have it. */
const PHONE = 264;
const TIMES = 5;

/**
 * How many times slower than this machine that phone is. Lighthouse takes every machine for a fast
 * desktop, four times as fast; a slow or busy one is then slowed down to less than any phone.
 */
export async function calibrateSlowdown(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  let best = 0;
  for (let time = 0; time < TIMES; time += 1) {
    best = Math.max(best, await page.evaluate(pageFunctions.computeBenchmarkIndex));
  }
  await page.close();
  return Math.max(1, best / PHONE);
}
