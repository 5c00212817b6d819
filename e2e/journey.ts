import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

/** A browser test of the app: whatever the browser complains of fails it. */
export const test = base.extend<{ complaints: string[] }>({
  page: async ({ page }, use) => {
    await use(awakeAtOnce(page));
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * A page that is gone to has its scripts running before a test goes on. A person waits for that without
 * knowing; a test on a slow machine would press what does not listen yet.
 */
export function awakeAtOnce(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    // Whoever asks for another moment looks at a page on its way.
    if (options?.waitUntil === undefined) await waitUntilAwake(page);
    return response;
  };
  return page;
}

const AWAKE_WITHIN_MS = 15_000;

async function waitUntilAwake(page: Page): Promise<void> {
  const isAwake = () =>
    page.evaluate(() => {
      const main = document.querySelector("main");
      return main === null || Object.keys(main).some((key) => key.startsWith("__reactFiber"));
    });
  // Some pages have no scripts to wait for; what a page lacks is for its test to say.
  await expect
    .poll(isAwake, { timeout: AWAKE_WITHIN_MS, intervals: [50] })
    .toBe(true)
    .catch(() => undefined);
}

/** Signs in by the demo's own button. */
export async function signInAs(page: Page, person: "ambassador" | "admin"): Promise<void> {
  const isAnswered = (url: URL) => url.pathname !== "/sign-in" || url.searchParams.has("error");
  for (let wait: string | null = "0"; wait !== null;) {
    // Another journey may have asked as often as one client may.
    await page.waitForTimeout(Number(wait) * 1_000);
    await page.goto("/sign-in");
    await page.getByRole("button", { name: new RegExp(`, ${person}$`, "u") }).click();
    await page.waitForURL(isAnswered);
    wait = new URL(page.url()).searchParams.get("wait");
  }
  await expect(page).not.toHaveURL(/sign-in/u);
}

/** A page that was just drawn may not listen yet: presses a key until it does what it should. */
export async function pressUntil(
  page: Page,
  key: string,
  isDone: (within: { readonly timeout: number }) => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await isDone({ timeout: 5_000 });
  }).toPass();
}

/** WCAG 2.2 A and AA, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await listViolations(page)).toEqual([]);
}

/** Each rule that the page breaks, with the parts that break it. */
export async function listViolations(page: Page): Promise<readonly string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" | ")}`);
}
