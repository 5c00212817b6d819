import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { findFreePort } from "#scripts/setup/find-free-port.ts";
import { prepareData } from "#scripts/setup/prepare-data.ts";
import { type ServedApp, serveApp } from "#scripts/setup/serve-app.ts";
import { expectAccessible } from "./journey.ts";
import { type MailServer, startMailServer } from "./security/mail-server.ts";
import { askForLink } from "./security/roles.ts";

/* Notices from the change to the mail, on a server of its own with a real mail server behind it. */

const MARA = "mara.lindqvist@example.com";
const DANIEL = "daniel.osei@example.com";

let mail: MailServer;
let app: ServedApp;
let address = "";
let folder = "";
let printed = "";

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const port = await findFreePort();
  address = `http://localhost:${port}`;
  folder = mkdtempSync(join(tmpdir(), "because-notices-"));
  mail = await startMailServer();
  const env = {
    PORT: String(port),
    HOST: "",
    AUTH_URL: address,
    AUTH_SECRET: "only-for-the-tests-of-this-very-project",
    DATABASE_URL: "",
    DATA_DIR: folder,
    SMTP_URL: mail.url,
    MAIL_FROM: "because@example.com",
  };
  await prepareData(env);
  app = await serveApp({ port, host: "127.0.0.1", env, onOutput: (text) => (printed += text) });
});

test.afterAll(async () => {
  await app?.stop();
  await mail?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: address })).newPage();
  const before = linksTo(email);
  await askForLink(page, email);
  await page.goto(await mail.waitForLink(email, before + 1));
  await expect(page).not.toHaveURL(/sign-in/u);
  return page;
}

const linksTo = (email: string) => mail.mails.filter(({ to }) => to === email).length;
const noticesTo = (email: string) =>
  mail.mails.filter(({ to, source }) => to === email && /^Message-ID: <notice-/imu.test(source));

/** The demo has a past of its own, which is told when the server comes up. */
async function waitUntilTold(admin: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await admin.goto("/admin/notices");
        return admin.getByText("Nothing is on its way.").count();
      },
      { timeout: 90_000 },
    )
    .toBe(1);
}

async function readAll(page: Page): Promise<void> {
  await page.goto("/notices");
  const all = page.getByRole("button", { name: "Mark all as read" });
  if ((await all.count()) > 0) await all.click();
  await expect(page.getByText("Nothing new.")).toBeVisible();
}

/** A part of an order is paid back: its rebate becomes another one. */
async function importRefund(admin: Page, refundId: string, orderId: string): Promise<void> {
  await admin.goto("/admin/imports");
  const csv = `refund_id,order_id,refunded_at,amount,usage_consumed\n${refundId},${orderId},2026-11-20T10:00:00+08:00,10,true\n`;
  await admin.locator('input[name="files"]').setInputFiles({
    name: "refunds.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
  await admin.getByRole("button", { name: "Import" }).click();
  await expect(admin.getByText("Every row went in.")).toBeVisible();
}

test("an import that changes a decision is told once, in the app and by mail", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const admin = await signIn(browser, DANIEL);
  const mara = await signIn(browser, MARA);
  await waitUntilTold(admin);
  await readAll(mara);
  await mara.goto("/overview");
  await expect(mara.getByRole("link", { name: "Notices", exact: true })).toBeVisible();

  const [toMara, toDaniel] = [noticesTo(MARA).length, noticesTo(DANIEL).length];
  await importRefund(admin, "e2e-refund-1", "261012-899712");
  await expect.poll(() => noticesTo(MARA).length, { timeout: 60_000 }).toBe(toMara + 1);
  const told = noticesTo(MARA).at(-1);
  expect(told?.source).toMatch(/Subject: An import changed one decision of yours/u);
  expect(told?.source).toContain("text/html");
  expect(told?.source.replaceAll(/=\r?\n/gu, "")).toContain("261012-899712");
  expect(noticesTo(DANIEL)).toHaveLength(toDaniel);

  await mara.goto("/overview");
  await mara.getByRole("link", { name: "Notices, 1 new" }).click();
  await expect(mara.getByText("New facts were imported.")).toBeVisible();
  await expectAccessible(mara);
  await mara.getByRole("button", { name: /An import changed one decision of yours/u }).click();
  await expect(mara).toHaveURL(/customers\/copper-hollow-energy\/orders\/261012-899712/u);
  await expect(mara.getByRole("link", { name: "Notices", exact: true })).toBeVisible();

  await admin.goto("/admin/imports");
  await admin.getByRole("table").getByRole("link").first().click();
  await expect(admin.getByRole("heading", { name: "What it changed" })).toBeVisible();
  await expect(admin.getByRole("rowheader", { name: /Mara Lindqvist/u })).toBeVisible();
  await expectAccessible(admin);
});

test("who turns mail off keeps the notice here, and gets no mail", async ({ browser }) => {
  test.setTimeout(120_000);
  const admin = await signIn(browser, DANIEL);
  const mara = await signIn(browser, MARA);
  await mara.goto("/account/notices");
  await expectAccessible(mara);
  await mara.getByLabel("Imports: By mail").uncheck();
  await mara.getByRole("button", { name: "Save" }).click();
  await expect(mara.getByText("Saved.")).toBeVisible();
  await expect(mara.getByLabel("Imports: By mail")).not.toBeChecked();

  const before = noticesTo(MARA).length;
  await importRefund(admin, "e2e-refund-2", "261012-899712");
  await expect
    .poll(
      async () => {
        await mara.goto("/notices");
        return mara.getByRole("button", { name: /^New: An import changed/u }).count();
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  expect(noticesTo(MARA)).toHaveLength(before);
});

test("a mail that the server refuses waits for an admin, who sends it again", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const admin = await signIn(browser, DANIEL);
  const mara = await signIn(browser, MARA);
  await mara.goto("/account/notices");
  await mara.getByLabel("Imports: By mail").check();
  await mara.getByRole("button", { name: "Save" }).click();
  await expect(mara.getByText("Saved.")).toBeVisible();

  mail.refuse = true;
  const before = noticesTo(MARA).length;
  await importRefund(admin, "e2e-refund-3", "261012-899712");
  await expect
    .poll(
      async () => {
        await admin.goto("/admin/notices");
        return admin.getByText("Not sent.").count();
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  await expectAccessible(admin);
  expect(noticesTo(MARA)).toHaveLength(before);

  mail.refuse = false;
  await admin.getByRole("button", { name: /^Send again: .* to Mara Lindqvist$/u }).click();
  await expect(admin.getByText("It is on its way.")).toBeVisible();
  await expect.poll(() => noticesTo(MARA).length, { timeout: 60_000 }).toBe(before + 1);
  await admin.goto("/admin/audit?action=notice.send-again");
  await expect(admin.getByRole("cell", { name: "notice.send-again" })).toBeVisible();
});

test("the server ends on a signal while the worker runs, and said nothing wrong", async () => {
  const ended = app.ended;
  await app.stop();
  await ended;
  // What Node thinks of a call that a mail library makes is no failure of the server.
  const said = printed.split("\n").filter((line) => !line.includes("DeprecationWarning"));
  expect(said.join("\n")).not.toMatch(/"level":(50|60)/u);
});
