import type { Page } from "@playwright/test";
import { signInDemo } from "#scripts/screens/sign-in-demo.ts";
import { orderPage } from "./disputes/contest.ts";
import { expect, expectAccessible, test } from "./journey.ts";

// A recording of every look would take longer than the looks.
test.use({ trace: "off" });

const ORDER = orderPage({ account: "nordhaven-robotics", order: "261112-440613" });

/** Every screen of disputes; those of one dispute in each stage and outcome that the demo holds. */
const SCREENS = {
  ambassador: [
    ORDER,
    `${ORDER}/dispute`,
    `${ORDER}/dispute?step=class&claim=identity-apart#fact`,
    `${ORDER}/dispute?step=class&claim=order-kind#fact`,
    "/customers/nordhaven-robotics/dispute",
    "/disputes",
    "/orders?tab=disputed",
    "/notices",
    // Needs an answer, withdrawn, upheld, goodwill.
    ...["D-0415", "D-0418", "D-0421", "D-0423"].map((each) => `/disputes/${each}`),
  ],
  admin: [
    "/admin/disputes",
    "/admin/disputes?view=decided",
    "/admin/disputes/settings",
    // Overdue, in review, accepted, waits for a second admin, goodwill, accepted in part.
    ...["D-0416", "D-0417", "D-0420", "D-0422", "D-0423", "D-0424"].map(
      (each) => `/admin/disputes/${each}`,
    ),
  ],
} as const;

const HTML_LANGUAGES = { "en-GB": "en", "zh-CN": "zh-Hans" } as const;

/** Each screen is seen in both languages, in both themes, wide and narrow; which with which takes turns. */
const LOOKS = {
  "en-GB": [
    { colorScheme: "light", width: 1440 },
    { colorScheme: "dark", width: 360 },
  ],
  "zh-CN": [
    { colorScheme: "dark", width: 360 },
    { colorScheme: "light", width: 1440 },
  ],
} as const;

test("every screen of disputes is accessible and fits, in both languages and themes, wide and narrow", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(900_000);
  for (const person of ["ambassador", "admin"] as const) {
    for (const locale of ["en-GB", "zh-CN"] as const) {
      const context = await browser.newContext({ locale });
      await signInDemo(context, baseURL ?? "", person);
      const page = await context.newPage();
      for (const [at, path] of SCREENS[person].entries()) {
        const look = LOOKS[locale][at % 2] ?? LOOKS[locale][0];
        await test.step(`${path}, ${locale}`, () => lookAt(page, path, { ...look, locale }));
      }
      await context.close();
    }
  }
});

type Look = (typeof LOOKS)["en-GB" | "zh-CN"][number] & { readonly locale: keyof typeof LOOKS };

async function lookAt(page: Page, path: string, { locale, colorScheme, width }: Look) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  const answer = await page.goto(path);
  expect.soft(answer?.status(), path).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", HTML_LANGUAGES[locale]);
  await expectAccessible(page);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(beyond, `${path} is wider than ${width}`).toBeLessThanOrEqual(0);
}
