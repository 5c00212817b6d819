import { expect, expectAccessible, test } from "./journey.ts";
import { CLASSES, CLAUSES, READINGS, REASONS } from "#lib/rules/index.ts";
import { clauseHref, outcomeHref, readingHref } from "#lib/programme/pages.ts";

const LANGUAGES = [
  {
    locale: "en-US",
    reason: "Product already bought",
    twist: /had been for a product never bought before/u,
    outcome: "Product first purchase",
    sections: [
      "Who counts as what",
      "The ten classes",
      "The ten tests",
      "Dates and clock",
      "The clauses",
      "How we read them",
      "Versions of the terms",
    ],
  },
  {
    locale: "zh-CN",
    reason: "已购买过该产品",
    twist: /所购为从未买过的产品/u,
    outcome: "产品首购",
    sections: [
      "谁属于哪一类",
      "十个类别",
      "十项检查",
      "日期与时钟",
      "条款",
      "我们如何解读",
      "条款的各版本",
    ],
  },
] as const;

for (const { locale, reason, twist, outcome, sections } of LANGUAGES) {
  test.describe(locale, () => {
    test.use({ locale });

    test("the programme is read in order: one title, then its sections", async ({ page }) => {
      await page.goto("/programme");
      await expectAccessible(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      const headings = await page.locator("main h2").allTextContents();
      expect(headings).toEqual([...sections]);
      // A screen reader goes through the page by its landmarks and headings: none is out of turn.
      const landmarks = page.locator("body").locator("header, main, footer");
      const order = await landmarks.evaluateAll((all) =>
        all
          .filter((each) => !each.parentElement?.closest("main"))
          .map(({ localName }) => localName),
      );
      expect(order).toEqual(["header", "main", "footer"]);
      const levels = await page
        .locator("main :is(h1, h2, h3, h4)")
        .evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1)).toEqual([]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/#main$/u);
    });

    test("a reason leads to the checker, and to another outcome", async ({ page }) => {
      await page.goto("/programme");
      await page.locator("#tests").getByRole("link", { name: reason }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(reason);
      await expectAccessible(page);
      await page.getByRole("link", { name: twist }).click();
      const rows = page.locator("#orders li");
      await expect(rows.last()).toContainText(outcome);
      await expectAccessible(page);
    });
  });
}

test("every word of the programme has its page, and its example is drawn there", async ({
  request,
}) => {
  const paths = [
    ...[...CLASSES, ...REASONS].map(outcomeHref),
    ...CLAUSES.map(clauseHref),
    ...READINGS.map(readingHref),
  ];
  for (const path of paths) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(await response.text(), path).toContain("<figcaption");
  }
});

test("a word that is none has no page", async ({ request }) => {
  for (const path of [
    "/programme/reasons/first-purchase",
    "/programme/classes/refunded",
    "/programme/clauses/s99",
    "/programme/readings/r0",
    "/programme/versions/none",
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test("a later version marks what it changed", async ({ page }) => {
  await page.goto("/programme/versions/ambassador-2026");
  await expect(page.locator("del")).toHaveCount(1);
  await expect(page.locator("ins")).toHaveCount(1);
  await expectAccessible(page);
});
