import type { Browser, Page } from "@playwright/test";
import type { Screen } from "#scripts/screens/screens.ts";
import { signInDemo } from "#scripts/screens/sign-in-demo.ts";
import { expect, test } from "./journey.ts";

/** Each screen as whoever it is meant for sees it; what a page complains of fails. */
export async function onEveryScreen(
  browser: Browser,
  locale: string,
  screens: readonly Screen[],
  look: (page: Page, screen: Screen) => Promise<void>,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const complaints: string[] = [];
  for (const [person, theirs] of Map.groupBy(screens, (screen) => screen.as)) {
    const context = await browser.newContext({ locale, reducedMotion: "reduce" });
    if (person !== "nobody") await signInDemo(context, address(), person);
    const page = await context.newPage();
    await prepare(page);
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${String(error)}`));
    for (const screen of theirs) {
      await page.setViewportSize({ width: 1440, height: 900 });
      // Another address of the same page would only be a step within it.
      await page.goto("about:blank");
      const answer = await page.goto(`${address()}${screen.path}`, { waitUntil: "networkidle" });
      expect(answer?.status(), screen.path).toBe(200);
      await screen.act?.(page);
      await look(page, screen);
    }
    await context.close();
  }
  expect.soft(complaints).toEqual([]);
}

function address(): string {
  return new URL(test.info().project.use.baseURL ?? "").origin;
}
