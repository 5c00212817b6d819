import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { demoFacts } from "#db/demo/index.ts";
import { signInAs } from "#e2e/journey.ts";
import { DEMO_DISPUTES, SHOWN_NUMBER } from "#lib/disputes/demo/demo-disputes.ts";
import { SHOWN_ORDER } from "#lib/disputes/demo/open-disputes.ts";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";

export const ROLES = ["nobody", "ambassador", "reviewer", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const REVIEWER = "reviewer.of.tests@example.com";

/** Each role's own cookies, signed in as people do it; the reviewer is invited and comes by link. */
export async function signInEveryRole(
  browser: Browser,
): Promise<Record<Role, { page: Page; request: APIRequestContext }>> {
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    return { page, request: page.request };
  };
  const roles = {
    nobody: await open(),
    ambassador: await open(),
    reviewer: await open(),
    admin: await open(),
  };
  await signInAs(roles.ambassador.page, "ambassador");
  await signInAs(roles.admin.page, "admin");
  await inviteReviewer(roles.admin.page);
  await signInByLink(roles.reviewer.page, REVIEWER);
  return roles;
}

/** Asks for a link and opens it, as the demo's mailbox shows it. */
export async function signInByLink(page: Page, email: string): Promise<void> {
  await askForLink(page, email);
  await page.goto("/sign-in/mailbox");
  await page.locator('a[href*="/api/auth/callback/email"]').first().click();
  await expect(page).not.toHaveURL(/sign-in/);
}

export async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("If this address is known here")).toBeVisible();
}

async function inviteReviewer(admin: Page): Promise<void> {
  await admin.goto("/admin/people");
  if ((await admin.getByText(REVIEWER).count()) > 0) return;
  const form = admin.locator("form", { has: admin.getByRole("button", { name: "Invite" }) });
  await form.getByLabel("Name").fill("Rea Viewer");
  await form.getByLabel("E-mail address").fill(REVIEWER);
  await form.getByLabel("Role").selectOption("reviewer");
  await form.getByRole("button", { name: "Invite" }).click();
  await expect(admin.getByText("Invited.")).toBeVisible();
}

export type Sample = {
  readonly account: string;
  readonly order: string;
  /** Of a dispute with a file. */
  readonly dispute: string;
};

export const OWN: Sample = {
  account: "nordhaven-robotics",
  order: "261112-440613",
  dispute: writeDisputeNumber(SHOWN_NUMBER),
};
export const MISSING: Sample = {
  account: "nobody-at-all",
  order: "000000-000000",
  dispute: "D-9999",
};

/** An order of a customer whom the demo's ambassador never referred, and a dispute of another. */
export function findOthers(): Sample {
  const { orders, referrals } = demoFacts();
  const own = new Set(
    referrals
      .filter((each) => each.ambassadorId === "mara-lindqvist")
      .map((each) => each.accountId),
  );
  const referred = new Set(referrals.map((each) => each.accountId));
  const order = orders.find(({ accountId }) => referred.has(accountId) && !own.has(accountId));
  if (!order) throw new Error("The demo has an ambassador with customers of their own.");
  return {
    account: order.accountId,
    order: order.orderId,
    dispute: findOthersDispute((files) => files > 0).number,
  };
}

/** A dispute of another ambassador, with so many files. */
export function findOthersDispute(hasFiles: (files: number) => boolean) {
  const shown = DEMO_DISPUTES.findIndex(({ orderId }) => orderId === SHOWN_ORDER);
  const index = DEMO_DISPUTES.findIndex(
    ({ ambassadorId, files = [] }) => ambassadorId !== "mara-lindqvist" && hasFiles(files.length),
  );
  const accountId = DEMO_DISPUTES[index]?.accountId;
  if (accountId === undefined) throw new Error("The demo has disputes of other ambassadors.");
  return { accountId, number: writeDisputeNumber(SHOWN_NUMBER - shown + index) };
}

export function addressOf(route: string, { account, order, dispute }: Sample): string {
  return route
    .replace("[dispute]", dispute)
    .replace("[file]", "1-1")
    .replace("[account]", encodeURIComponent(account))
    .replace("[order]", encodeURIComponent(order))
    .replace("[provider]", "email")
    .replace("[class]", "first-purchase")
    .replace("[reason]", "refunded")
    .replace("[clause]", "s4b")
    .replace("[reading]", "r9")
    .replace("[version]", "ambassador-2025")
    .replace("[import]", "1");
}
