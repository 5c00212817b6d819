import { SCREENS } from "#scripts/screens/screens.ts";
import { onEveryScreen } from "./every-screen.ts";
import { expect, signInAs, test } from "./journey.ts";

test("the why page prints on one A4 sheet, in both languages", async ({ browser }) => {
  const whyPages = SCREENS.filter(({ name }) => /^order(?:-eligible|-undecided)?$/u.test(name));
  expect(whyPages).toHaveLength(3);
  for (const locale of ["en-US", "zh-CN"]) {
    await onEveryScreen(browser, locale, whyPages, async (page, { name }) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect.soft(pdf.match(/\/Type\s*\/Page\b/gu), `${locale} ${name}`).toHaveLength(1);
      // A4 in points.
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? [];
      expect.soft([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    });
  }
});

test("language and theme are switched, and stay so", async ({ page }) => {
  const html = page.locator("html");
  await signInAs(page, "ambassador");
  await page.goto("/orders");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("订单");
  await expect(html).toHaveAttribute("lang", "zh-Hans");

  const ground = () => html.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await ground();
  await page.locator("summary", { has: page.locator(".lucide-moon") }).click();
  await page.getByRole("button", { name: "深色" }).click();
  await expect(html).toHaveAttribute("data-theme", "dark");
  expect(await ground()).not.toBe(light);

  for (const move of [() => page.reload(), () => page.goto("/overview")]) {
    await move();
    await expect(html).toHaveAttribute("data-theme", "dark");
    await expect(html).toHaveAttribute("lang", "zh-Hans");
    expect(await ground()).not.toBe(light);
  }
  await page.getByRole("button", { name: "English" }).click();
  await expect(html).toHaveAttribute("lang", "en");
});
