import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { demoFacts } from "#db/demo/index.ts";
import { expect, expectAccessible, signInAs, test } from "./journey.ts";

test("the audit log is filtered by its address, and comes as CSV", async ({ page }) => {
  await signInAs(page, "admin");
  await page.goto("/admin");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Audit log" }).click();
  await expectAccessible(page);
  await page.getByLabel("What", { exact: true }).selectOption("session.start");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/action=session.start/u);
  await expect(page.getByRole("cell", { name: "session.start" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "person.invite" })).toHaveCount(0);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "As CSV" }).click();
  const lines = readFileSync(await (await download).path(), "utf8")
    .trimEnd()
    .split("\n");
  expect(lines[0]).toBe(
    "entry,at,actor,actor_name,action,subject_kind,subject_id,before,after,origin",
  );
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(1)) expect(line).toContain(",session.start,");
});

test("reasons add up to all orders there are", async ({ page }) => {
  await signInAs(page, "admin");
  await page.goto("/admin/reasons");
  await expectAccessible(page);
  const counts = await page.locator("tbody tr td:nth-of-type(1)").allInnerTexts();
  const total = counts.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0);
  expect(counts.length).toBeGreaterThan(10);
  const answer = await page.request.get("/api/orders/csv");
  const rows = (await answer.text()).trimEnd().split("\n").length - 1;
  expect(total).toBe(rows);
});

test("an ambassador finds none of the admin's pages", async ({ page }) => {
  await signInAs(page, "ambassador");
  for (const path of [
    "",
    "/identities",
    "/referrals",
    "/products",
    "/facts",
    "/audit",
    "/reasons",
  ]) {
    const answer = await page.request.get(`/admin${path}`);
    expect(await answer.text()).toMatch(/NEXT_HTTP_ERROR_FALLBACK;404|There is nothing here/u);
  }
});

test("two real names are merged after a preview, and their orders are decided again", async ({
  page,
}) => {
  test.setTimeout(90_000);
  const facts = demoFacts();
  // A customer of somebody's who began as new, and another person: together they were no new customer.
  const [from, into] = accountsToMerge(facts);
  await signInAs(page, "admin");
  await page.goto(`/admin/identities?q=${from.accountId}`);
  await expectAccessible(page);
  await page.getByText("Merge with another").click();
  await page.getByLabel(`${from.identityId} is the same person as`).fill(into.identityId);
  await page.getByRole("button", { name: "What would it change" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Correct a fact");
  await expect(page.getByText(/decisions? changes? with it/u)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Why").fill("One and the same person, papers seen");
  await page.getByRole("button", { name: "Record this and decide again" }).click();
  await expect(page.getByText("Recorded, and every order it touches decided again.")).toBeVisible();

  await page.goto(`/admin/identities?q=${from.accountId}`);
  await expect(page.getByRole("heading", { name: into.identityId })).toBeVisible();
  await expect(page.getByText("2 accounts")).toBeVisible();
  await page.goto("/admin/audit?action=fact.correct");
  await expect(page.getByRole("cell", { name: "fact.correct" }).first()).toBeVisible();
});

test("a product that is excluded takes its rebates, and gets them back", async ({ page }) => {
  test.setTimeout(90_000);
  await signInAs(page, "admin");
  await correctProduct(page, false);
  await page.goto("/admin/reasons");
  await expect(page.getByRole("rowheader", { name: "Product excluded" })).toBeVisible();
  await correctProduct(page, true);
});

test("a correction that somebody else made first is not made over it", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await signInAs(page, "admin");
  const other = await context.newPage();
  await previewProduct(page, false);
  await previewProduct(other, false);
  await record(page);
  await other.getByLabel("Why").fill("The same, later");
  await other.getByRole("button", { name: "Record this and decide again" }).click();
  await expect(other.getByRole("alert").first()).toBeVisible();
  await correctProduct(page, true);
});

async function previewProduct(page: Page, earns: boolean): Promise<void> {
  await page.goto("/admin/products");
  const product = page.getByRole("listitem").filter({ hasText: "Object Storage" }).first();
  await product.locator("summary").click();
  await product.getByLabel("Earns a rebate").setChecked(earns);
  await product.getByRole("button", { name: "What would it change" }).click();
  await expect(page.getByText(/decisions? changes? with it/u)).toBeVisible();
}

async function record(page: Page): Promise<void> {
  await page.getByLabel("Why").fill("As the programme's page says");
  await page.getByRole("button", { name: "Record this and decide again" }).click();
  await expect(page.getByText("Recorded, and every order it touches decided again.")).toBeVisible();
}

async function correctProduct(page: Page, earns: boolean): Promise<void> {
  await previewProduct(page, earns);
  await record(page);
}

type Named = { readonly accountId: string; readonly identityId: string };

/** Two people with one account each, of whom the first has referred orders and the second bought before. */
function accountsToMerge({ accounts, orders, referrals }: ReturnType<typeof demoFacts>) {
  const alone = accounts.filter(
    (account): account is typeof account & Named =>
      account.identityId !== null &&
      accounts.filter(({ identityId }) => identityId === account.identityId).length === 1,
  );
  const firstPaid = (accountId: string) =>
    Math.min(
      ...orders.flatMap((order) => (order.accountId === accountId ? (order.paidAt ?? []) : [])),
    );
  const isReferred = (accountId: string) => referrals.some((each) => each.accountId === accountId);
  const background = alone.filter(({ accountId }) => isReferred(accountId)).toReversed();
  for (const from of background) {
    const into = background.find(
      (each) => each !== from && firstPaid(each.accountId) < firstPaid(from.accountId),
    );
    if (into && Number.isFinite(firstPaid(from.accountId))) return [from, into] as const;
  }
  throw new Error("The demo has no two people to merge.");
}
