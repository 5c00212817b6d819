import type { Page } from "@playwright/test";
import { expect, expectAccessible, signInAs, test } from "./journey.ts";

test("the overview says what was earned, and each bucket leads to its orders", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/overview");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "In November 2026 you earned",
  );
  await expect(page.getByRole("link", { name: "Pemberly Freight in 9 days" })).toBeVisible();
  await expectAccessible(page);
  await page.locator("summary", { hasText: "The same as a table" }).click();
  await expect(page.getByRole("rowheader", { name: "November 2026" })).toBeVisible();
  await page.getByRole("link", { name: "By class" }).click();
  await expect(page).toHaveURL(/by=class/u);
  await page.getByRole("link", { name: "Not eligible" }).click();
  await expect(page).toHaveURL(/tab=ineligible/u);
});

test("a pay-as-you-go first order is warned of, and the warning comes true", async ({ page }) => {
  const paidAt = "2026-12-01T12:00:00+08:00";
  await signInAs(page, "admin");
  await handIn(page, {
    "accounts.csv": [
      "account_id,identity_id,registered_at,display_name,country",
      "e2e-newcomer,e2e-newcomer-id,2026-11-20T09:00:00+08:00,E2E Newcomer,SE",
    ],
    "referrals.csv": [
      "referral_id,account_id,ambassador_id,starts_at,ends_at",
      "e2e-referral,e2e-newcomer,mara-lindqvist,2026-11-21T00:00:00+08:00,",
    ],
  });

  await page.context().clearCookies();
  await signInAs(page, "ambassador");
  await page.goto("/check?customer=e2e-newcomer&product=object-storage&day=2026-12-01&amount=500");
  const warning = page.getByText("gives up the first-purchase rates");
  await expect(page.getByLabel("Customer")).toHaveValue("e2e-newcomer");
  await expect(warning).toBeHidden();
  await expectAccessible(page);
  await page.getByLabel("Billing").selectOption("payg");
  await expect(warning).toBeVisible();
  await expect(page).toHaveURL(/billing=payg/u);
  await expectAccessible(page);

  await page.context().clearCookies();
  await signInAs(page, "admin");
  await handIn(page, {
    "orders.csv": [
      "order_id,account_id,product_code,subscription_id,kind,billing,channel,payment_id,placed_at,paid_at,active_until,currency,list_amount,paid_amount",
      `e2e-payg,e2e-newcomer,object-storage,,new,payg,official,,${paidAt},${paidAt},,USD,500.00,500.00`,
    ],
  });

  await page.context().clearCookies();
  await signInAs(page, "ambassador");
  await page.goto("/customers/e2e-newcomer/orders/e2e-payg");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "began with a pay-as-you-go order",
  );
});

async function handIn(page: Page, files: Readonly<Record<string, readonly string[]>>) {
  await page.goto("/admin/imports");
  await page.locator("input[type=file]").setInputFiles(
    Object.entries(files).map(([name, lines]) => ({
      name,
      mimeType: "text/csv",
      buffer: Buffer.from([...lines, ""].join("\n")),
    })),
  );
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText("Every row went in.")).toBeVisible({ timeout: 20_000 });
}
