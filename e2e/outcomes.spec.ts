import { expect, signInAs, test } from "./journey.ts";
import { outcomeHref } from "#lib/programme/pages.ts";
import { CLASSES, REASONS } from "#lib/rules/index.ts";
import en from "#messages/en.json" with { type: "json" };

test("every class and every reason stands on a screen, and its order says so in full", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signInAs(page, "admin");
  for (const outcome of [...CLASSES, ...REASONS]) {
    await page.goto(`/orders?outcome=${outcome}`);
    const order = page.locator("[data-row-link]").first();
    await expect(order, outcome).toBeVisible();
    const words = en.outcome[outcome].replace("{start}", "1 Apr 2025");
    await expect(page.locator("main").getByText(words).first(), outcome).toBeVisible();
    await page.goto((await order.getAttribute("href")) ?? "");
    await expect(page.getByRole("heading", { level: 1 }), outcome).toBeVisible();
    await expect(page.locator(`a[href="${outcomeHref(outcome)}"]`).first(), outcome).toBeVisible();
  }
});
