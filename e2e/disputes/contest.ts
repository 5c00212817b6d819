import type { Page } from "@playwright/test";
import { expect } from "#e2e/journey.ts";

export type Contested = { readonly account: string; readonly order: string };

export const orderPage = ({ account, order }: Contested) => `/customers/${account}/orders/${order}`;

/** The smallest file that begins like a PDF. */
export const EXTRACT = {
  name: "登记 extract.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
};

/** Contests an order from the step of its page that failed, and sends it. The dispute's number comes back. */
export async function contest(
  page: Page,
  order: Contested,
  claim: RegExp,
  why: string,
): Promise<string> {
  await page.goto(orderPage(order));
  await page.getByRole("link", { name: "Dispute this" }).first().click();
  await page.getByRole("link", { name: claim }).first().click();
  await expect(page.locator("#preview")).toBeVisible();
  return send(page, why);
}

/** An order that no list holds, as a receipt says that it was. */
export async function contestMissing(page: Page, account: string, order: string): Promise<string> {
  await page.goto(`/customers/${account}`);
  await page.getByRole("link", { name: "Dispute an order that is missing here" }).click();
  await page.getByLabel("Order number").fill(order);
  await page.getByLabel("Product").selectOption("load-balancer");
  await page.getByLabel("Paid on").fill("2026-11-20T10:00:00");
  await page.getByLabel("List price").fill("1,000.00");
  await page.getByLabel("Paid in cash").fill("1,000.00");
  await page.getByRole("button", { name: "See what it would change" }).click();
  await expect(page.locator("#preview")).toContainText("450.00");
  return send(page, "The customer sent me the receipt.");
}

/** Says why, and sends what was stated. */
export async function send(page: Page, why: string): Promise<string> {
  await page.getByLabel("Why is it so?").fill(why);
  await page.getByRole("button", { name: "Send the dispute" }).click();
  return sent(page);
}

export async function sent(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/disputes\/D-\d{4,}\?done=opened/u);
  await expect(page.getByText(/^Sent\. A reviewer decides until/u)).toBeVisible();
  return /D-\d{4,}/u.exec(page.url())?.[0] ?? "";
}

/** The newest notice of a list, by its title. */
export async function expectNotice(page: Page, title: RegExp): Promise<void> {
  await page.goto("/notices");
  await expect(page.getByRole("button", { name: title }).first()).toBeVisible();
}
