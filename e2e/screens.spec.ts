import type { Page } from "@playwright/test";
import { SCREENS } from "#scripts/screens/screens.ts";
import { onEveryScreen } from "./every-screen.ts";
import { expect, listViolations, test } from "./journey.ts";

// A recording of every look at every screen would take longer than the looks.
test.use({ trace: "off" });

type Look = { readonly theme: "light" | "dark"; readonly width: number };

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
] as const satisfies readonly { locale: string; lang: string; looks: readonly Look[] }[];

for (const { locale, lang, looks } of LANGUAGES) {
  test(`every screen is accessible, light and dark, and fits phones and walls: ${locale}`, async ({
    browser,
  }) => {
    // Forty screens, each looked at twice.
    test.setTimeout(900_000);
    await onEveryScreen(browser, locale, SCREENS, async (page, { name }) => {
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      for (const { theme, width } of looks) {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height: 900 });
        const where = `${name}, ${theme}, ${width} px`;
        expect.soft(await listViolations(page), where).toEqual([]);
        expect.soft(await listBeyond(page), `${where}: scrolls sideways`).toEqual([]);
      }
    });
  });
}

/** What makes the page, or a part of it, scroll sideways; tabs may, they follow the finger. */
async function listBeyond(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const isWide = root.scrollWidth > root.clientWidth;
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        if (!element.checkVisibility()) return false;
        if (isWide && element.getBoundingClientRect().right > root.clientWidth + 1) return true;
        const { overflowX } = getComputedStyle(element);
        const scrolls = overflowX === "auto" || overflowX === "scroll";
        return (
          scrolls && element.scrollWidth > element.clientWidth + 1 && element.tagName !== "NAV"
        );
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
