import { demoFacts } from "#db/demo/index.ts";
import { expect, expectAccessible, signInAs, test } from "./journey.ts";

test("an ambassador finds an order, and reads why it earned nothing", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/orders");
  await expectAccessible(page);
  await page.getByRole("link", { name: "261112-440613" }).click();
  await expect(page).toHaveURL(/customers\/nordhaven-robotics\/orders\/261112-440613/u);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Nordhaven Robotics had already bought Object Storage",
  );
  await expect(page.getByText("before your referral").first()).toBeVisible();
  await expectAccessible(page);
});

test("an ambassador is told nothing of the other account that decided", async ({ page }) => {
  const hidden = demoFacts().accounts.filter(
    (account) =>
      account.accountId !== "nordhaven-robotics" &&
      account.identityId === identityOf("nordhaven-robotics"),
  );
  expect(hidden.length).toBeGreaterThan(0);
  await signInAs(page, "ambassador");
  const answer = await page.goto("/customers/nordhaven-robotics/orders/261112-440613");
  const html = (await answer?.text()) ?? "";
  for (const { accountId, displayName } of hidden) {
    expect(html).not.toContain(accountId);
    if (displayName !== "Nordhaven Robotics") expect(html).not.toContain(displayName);
    const orders = demoFacts().orders.filter((order) => order.accountId === accountId);
    for (const { orderId } of orders) expect(html).not.toContain(orderId);
  }
});

test("somebody else's order is not found, like one that is not there", async ({ page }) => {
  await signInAs(page, "ambassador");
  const mine = new Set(
    demoFacts()
      .referrals.filter((referral) => referral.ambassadorId === "mara-lindqvist")
      .map((referral) => referral.accountId),
  );
  const other = demoFacts().orders.find((order) => !mine.has(order.accountId));
  const addresses = [
    `/customers/${other?.accountId}/orders/${other?.orderId}`,
    "/customers/a/orders/b",
  ];
  for (const address of addresses) {
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(404);
  }
});

test("an admin reads the same order with every fact, and hands in a file", async ({ page }) => {
  await signInAs(page, "admin");
  await page.goto("/customers/nordhaven-robotics/orders/261112-440613");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Object Storage");
  await expectAccessible(page);

  await page.goto("/admin/imports");
  await expectAccessible(page);
  const header = "account_id,identity_id,registered_at,display_name,country";
  const rows = [
    "e2e-customer,,2026-01-02T03:04:05+08:00,<b>E2E Customer</b>,Norway",
    "e2e-broken,,yesterday,E2E Broken,Norway",
  ];
  await page.locator('input[name="files"]').setInputFiles({
    name: "accounts.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([header, ...rows, ""].join("\n")),
  });
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText("1 row was refused.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "yesterday" })).toBeVisible();
  await expectAccessible(page);
});

test("a visitor is asked to sign in, and reads the programme without", async ({ page }) => {
  await page.goto("/orders");
  await expect(page).toHaveURL(/sign-in/u);
  await expectAccessible(page);
  await page.goto("/programme");
  await expectAccessible(page);
});

function identityOf(accountId: string): string | null {
  return (
    demoFacts().accounts.find((account) => account.accountId === accountId)?.identityId ?? null
  );
}
