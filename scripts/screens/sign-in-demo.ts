import type { BrowserContext } from "@playwright/test";
import type { Screen } from "./screens.ts";

/** Signs a browser in by the demo's own button. */
export async function signInDemo(
  context: BrowserContext,
  address: string,
  person: Exclude<Screen["as"], "nobody">,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.locator(`form:has(input[name="person"][value="${person}"]) button`).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.close();
}
