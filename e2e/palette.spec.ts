import { expect, expectAccessible, pressUntil, signInAs, test } from "./journey.ts";

test("the palette leads to a customer, an order and a page by keyboard alone", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/overview");
  const palette = page.getByRole("dialog", { name: "Search and go" });
  const field = palette.getByRole("combobox");
  await pressUntil(page, "Control+k", (within) => expect(field).toBeFocused(within));
  await page.keyboard.type("nordh");
  const chosen = palette.locator('[role=option][aria-selected="true"]');
  await expect(chosen).toHaveText("Nordhaven Robotics");
  await expect(palette.getByRole("status")).toHaveText("7 results");
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(chosen).toContainText("261112-440613");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/orders\/261112-440613$/u);
  await expect(palette).toBeHidden();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("check");
  await expect(chosen).toHaveText("Check");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/check$/u);
});

test("Enter before the answer looks through the orders", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.route("**/api/search?*", () => undefined);
  await page.goto("/overview");
  const field = page.getByRole("combobox");
  await pressUntil(page, "Control+k", (within) => expect(field).toBeFocused(within));
  await page.keyboard.type("fennimore");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/orders\?q=fennimore/u);
});

test("the header's search opens the palette, and gets the focus back", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/overview");
  const opener = page.getByRole("banner").getByRole("button", { name: "Search" });
  await opener.press("Enter");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox")).toBeHidden();
  await expect(opener).toBeFocused();
  // A page without a search of its own is searched from here.
  await page.keyboard.press("/");
  await expect(page.getByRole("combobox")).toBeFocused();
});

test("`?` shows the keys, in both languages", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await pressUntil(page, "?", (within) => expect(keys).toContainText("Next row", within));
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "快捷键" })).toContainText("下一行");
  await expectAccessible(page);
});

test("`?` shows the keys of deciding to reviewers, and to nobody else", async ({ page }) => {
  const keys = page.getByRole("dialog", { name: "Keys" });
  for (const [person, isReviewer] of [
    ["ambassador", false],
    ["admin", true],
  ] as const) {
    await page.context().clearCookies();
    await signInAs(page, person);
    await page.goto("/orders");
    await pressUntil(page, "?", (within) => expect(keys).toContainText("Next row", within));
    await expect(keys.getByText("Accept in part")).toHaveCount(isReviewer ? 1 : 0);
    await expect(keys.getByRole("heading", { name: /^Dispute/u })).toHaveCount(isReviewer ? 1 : 0);
  }
});

test("without script the header's search leads to the orders", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, "ambassador");
  await page.goto("/overview");
  await page.getByRole("banner").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/orders/u);
  await context.close();
});

test("customers are gone through by j and k", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/customers");
  const rows = page.locator("[data-row-link]");
  await pressUntil(page, "j", (within) => expect(rows.first()).toBeFocused(within));
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows.first()).toBeFocused();
});
