import type { Browser, Page } from "@playwright/test";
import { ROUTES } from "#lib/access/access-table.ts";
import type { Screen } from "#scripts/screens/screens.ts";
import { ALL_SCREENS } from "./all-screens.ts";
import { orderPage } from "./disputes/contest.ts";
import { onEveryScreen } from "./every-screen.ts";
import { expect, listViolations, signInAs, test } from "./journey.ts";

// A recording of every look at every screen would take longer than the looks.
test.use({ trace: "off" });

const LANGUAGES = [
  {
    locale: "en-US",
    lang: "en",
    looks: [
      { theme: "light", width: 2560 },
      { theme: "dark", width: 360 },
    ],
  },
  {
    locale: "zh-CN",
    lang: "zh-Hans",
    looks: [
      { theme: "light", width: 360 },
      { theme: "dark", width: 2560 },
    ],
  },
] as const;

test("every page of the app is among the screens", () => {
  const pages = Object.entries(ROUTES)
    .filter(([, { method, own }]) => method === "GET" && Object.values(own).includes("shown"))
    .map(([route]) => route)
    .filter((route) => !/^\/api\/|\.svg$/u.test(route));
  expect(pages.length).toBeGreaterThan(30);
  const paths = ALL_SCREENS.map(({ path }) => path.split(/[?#]/u)[0] ?? "");
  const isLookedAt = (route: string) => {
    const address = new RegExp(`^${route.replaceAll(/\[\w+\]/gu, "[^/]+")}$`, "u");
    return paths.some((path) => address.test(path));
  };
  expect(pages.filter((route) => !isLookedAt(route))).toEqual([]);
});

for (const { locale, lang, looks } of LANGUAGES) {
  test(`every screen is accessible, light and dark, and fits a phone and a wall: ${locale}`, async ({
    browser,
  }) => {
    // Fifty screens, each looked at twice.
    test.setTimeout(900_000);
    const screens = [...ALL_SCREENS, await makeSharedAnswer(browser)];
    await onEveryScreen(browser, locale, screens, async (page, { name }) => {
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      for (const { theme, width } of looks) {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height: 900 });
        const where = `${name}, ${theme}, ${width} px`;
        expect.soft(await listViolations(page), where).toEqual([]);
        expect.soft(await listTooWide(page), `${where}: scrolls sideways`).toEqual([]);
      }
    });
  });
}

test("every page is whole in a browser that lacks Temporal", async ({ browser }) => {
  test.setTimeout(600_000);
  const lacking = async (page: Page) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Temporal"));
  };
  const runTheRules = async (page: Page, { name }: Screen) => {
    if (name !== "order" && name !== "review-order") return;
    await page.getByRole("button", { name: "Check it in your browser" }).click();
    await expect(page.getByText("came to the same decision")).toBeVisible();
  };
  await onEveryScreen(browser, "en-US", ALL_SCREENS, runTheRules, lacking);
});

/** The page of a link that was made for somebody without an account. */
async function makeSharedAnswer(browser: Browser): Promise<Screen> {
  const page = await (await browser.newContext({ locale: "en-US" })).newPage();
  await signInAs(page, "ambassador");
  await page.goto(orderPage({ account: "nordhaven-robotics", order: "261112-440613" }));
  await page.getByRole("button", { name: "Make a link" }).click();
  const address = page.getByRole("textbox", { name: "Link", exact: true });
  await expect(address).toHaveValue(/\/w\//u);
  const path = new URL(await address.inputValue()).pathname;
  await page.context().close();
  return { name: "shared-answer", path, as: "nobody" };
}

/** What makes the page, or a part of it, scroll sideways; tabs may, they follow the finger. */
async function listTooWide(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const isWide = root.scrollWidth > root.clientWidth;
    const tooWide = [...document.querySelectorAll("body *")].filter((element) => {
      if (!element.checkVisibility()) return false;
      if (isWide && element.getBoundingClientRect().right > root.clientWidth + 1) return true;
      const isScrolled = ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
      return (
        isScrolled && element.scrollWidth > element.clientWidth + 1 && element.tagName !== "NAV"
      );
    });
    const all = isWide ? [root, ...tooWide] : tooWide;
    return all.map((element) => element.outerHTML.slice(0, 120));
  });
}
