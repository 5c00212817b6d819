import { expect, expectAccessible, signInAs, test } from "./journey.ts";

test("customers are searched, filtered and opened", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/customers");
  await expect(page.locator("[data-row-link]")).toHaveCount(22);
  await page.getByRole("button", { name: "Real name" }).click();
  await page.getByRole("menuitemradio", { name: "Not verified" }).click();
  await expect(page).toHaveURL(/name=pending/u);
  await expect(page.locator("[data-row-link]")).toHaveCount(2);
  await expectAccessible(page);
  await page.goto("/customers?q=nordhaven");
  await page.getByRole("link", { name: "Nordhaven Robotics" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nordhaven Robotics" })).toBeVisible();
  await expect(page.getByText("counts as existing for this whole referral")).toBeVisible();
});

test("the history ribbon is gone through by keyboard", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/customers/nordhaven-robotics");
  const marks = page.locator("[data-mark]:visible");
  await expect(marks).toHaveCount(8);
  await marks.last().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(marks.nth(6)).toBeFocused();
  await expect(page.getByText("Log Service, 6 Oct 2026")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(marks.last()).toBeFocused();
  await expect(marks.last()).toHaveAccessibleName(/12\sNov\s2026, Object Storage, New/u);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/orders\/261112-440613$/u);
});
