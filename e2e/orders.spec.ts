import { readFileSync } from "node:fs";
import { expect, expectAccessible, pressUntil, signInAs, test } from "./journey.ts";

test("an order is found by search and explained", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders");
  await pressUntil(page, "/", (within) => expect(page.locator("input:focus")).toBeVisible(within));
  await page.keyboard.type("nordhaven storage");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=nordhaven/u);
  const rows = page.locator("[data-row-link]");
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("had already bought");
  await expect(page.getByText("Clause S12")).toBeVisible();
  await expect(page.getByText("it matches the stored decision")).toBeVisible();
});

test("orders are filtered to a reason, and exactly those are exported", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders");
  await page.getByRole("button", { name: "Reason" }).click();
  await page.getByRole("menuitemradio", { name: "Product already bought" }).click();
  await expect(page).toHaveURL(/outcome=PRODUCT_ALREADY_PURCHASED/u);
  const shown = await page.locator("[data-row-link]").allTextContents();
  expect(shown.length).toBeGreaterThan(1);
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: `CSV of these ${shown.length}` }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  const [head = "", ...lines] = text.trimEnd().split("\n");
  expect(head).toContain("order_id,account_id,customer");
  expect(lines.map((line) => line.split(",")[0])).toEqual(shown);

  await page.getByRole("button", { name: "Clear the filter Reason" }).click();
  await expect(page).not.toHaveURL(/outcome=/u);
});

test("a cell filters by what it says", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders");
  await page.getByRole("cell", { name: "Kind not listed" }).first().getByRole("link").click();
  await expect(page).toHaveURL(/outcome=ORDER_KIND_NOT_LISTED/u);
  await expect(page.locator("[data-row-link]")).toHaveCount(1);
});

test("on a phone no line goes through a row whose link has the focus", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders");
  const link = page.locator("[data-row-link]").first();
  await link.focus();
  await expect(link).toHaveCSS("text-decoration-line", "underline");
  await page.setViewportSize({ width: 360, height: 760 });
  await expect(link).toHaveCSS("text-decoration-line", "none");
});

test("the list goes on by itself, and by keyboard from row to row", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders");
  const rows = page.locator("[data-row-link]");
  await expect(rows).toHaveCount(60);
  await page.locator("footer").scrollIntoViewIfNeeded();
  // Disputes may have added orders that were missing.
  const all = page.getByRole("link", { name: /^All/u }).first();
  await expect(rows).toHaveCount(Number(/\d+/u.exec(await all.innerText())?.[0]));
  await expect(page.getByText("That is all of them.")).toBeVisible();

  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press("j");
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  const id = await rows.nth(1).textContent();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`orders/${id}$`, "u"));
});

test("a peek says why beside the row, and closes again", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders?q=261112-440613");
  await page.locator("[data-row-link]").first().focus();
  const rule = page.getByText("S7, S12, read as R14");
  await expect(rule).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(rule).toBeHidden();
  await page.keyboard.press("Space");
  await expect(rule).toBeVisible();
  await page.keyboard.press("Space");
  await expect(rule).toBeHidden();
});

test("a peek leads to every step", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders?q=261112-440613");
  const row = page.locator("[data-row-link]").first();
  await pressUntil(page, "j", (within) => expect(row).toBeFocused(within));
  await page.getByRole("link", { name: "Every step" }).click();
  await expect(page).toHaveURL(/orders\/261112-440613$/u);
});

test("chosen columns stay chosen", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders");
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Kind" }).click();
  await expect(page.getByRole("columnheader", { name: "Kind" })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Kind" })).toBeHidden();
  await expect(page.getByRole("columnheader", { name: "Product" })).toBeVisible();
});

test("a changed decision is shown with its cause, and as it was known before", async ({ page }) => {
  await signInAs(page, "ambassador");
  // Other journeys correct facts on the same server, so more orders may stand here: it is looked up by number.
  await page.goto("/orders?tab=changed&q=261112-440613");
  await expect(page.locator("[data-row-link]")).toHaveCount(1);
  await page.getByRole("link", { name: "261112-440613" }).click();
  const history = page.locator("#history");
  await expect(history).toContainText("had been bought before, under the same real name");
  await expect(history).toContainText("396.00");
  await history.locator("summary").click();
  await history.getByRole("link", { name: "13 Nov 2026" }).click();
  await expect(page.getByText("what was known at the end of 13 November 2026")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Eligible:");
  await expectAccessible(page);
});

test("the browser itself comes to the same decision, for either audience", async ({ page }) => {
  for (const person of ["ambassador", "admin"] as const) {
    await page.context().clearCookies();
    await signInAs(page, person);
    await page.goto("/customers/nordhaven-robotics/orders/261112-440613");
    await page.getByRole("button", { name: "Check it in your browser" }).click();
    await expect(page.getByText("came to the same decision")).toBeVisible();
  }
});
