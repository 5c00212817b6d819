import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { openDatabase } from "#db/client/database.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { findFreePort } from "#scripts/setup/find-free-port.ts";
import { prepareData } from "#scripts/setup/prepare-data.ts";
import { type ServedApp, serveApp } from "#scripts/setup/serve-app.ts";
import { type MailServer, startMailServer } from "./security/mail-server.ts";
import { CLIENT, startProvider } from "./security/provider.ts";
import { askForLink } from "./security/roles.ts";

/*
 * The whole sign-in against a real mail server and a real OpenID Connect provider, on a server of its
 * own: with either configured there is no demo sign-in.
 */

const MARA = "mara.lindqvist@example.com";
const DANIEL = "daniel.osei@example.com";

let mail: MailServer;
let provider: Awaited<ReturnType<typeof startProvider>>;
let app: ServedApp;
let address = "";
let printed = "";
let env: Record<string, string> = {};

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const port = await findFreePort();
  address = `http://localhost:${port}`;
  mail = await startMailServer();
  provider = await startProvider(await findFreePort(), `${address}/api/auth/callback/oidc`);
  env = {
    PORT: String(port),
    HOST: "",
    AUTH_URL: address,
    AUTH_SECRET: "only-for-the-tests-of-this-very-project",
    DATABASE_URL: "",
    DATA_DIR: mkdtempSync(join(tmpdir(), "because-sign-in-")),
    SMTP_URL: mail.url,
    MAIL_FROM: "because@example.com",
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  };
  await prepareData(env);
  app = await serve();
});

test.afterAll(async () => {
  await app?.stop();
  await provider?.close();
  await mail?.close();
  rmSync(env["DATA_DIR"] ?? "", { recursive: true, force: true });
});

function serve(): Promise<ServedApp> {
  const port = Number(env["PORT"]);
  return serveApp({ port, host: "127.0.0.1", env, onOutput: (text) => (printed += text) });
}

async function openPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: address })).newPage();
}

async function isSignedIn(page: Page): Promise<boolean> {
  const cookies = await page.context().cookies(address);
  return cookies.some(({ name, value }) => name === "because-session" && value !== "");
}

test("a mailed link signs in, once, and only in the browser that asked", async ({ browser }) => {
  const page = await openPage(browser);
  await askForLink(page, "  Mara.Lindqvist@Example.com ");
  const link = await mail.waitForLink(MARA, 1);
  expect(link).not.toContain("example.com");

  const other = await openPage(browser);
  await other.goto(link);
  await expect(other.getByRole("alert").first()).toContainText("another browser");
  expect(await isSignedIn(other)).toBe(false);

  await page.goto(link);
  await expect(page).not.toHaveURL(/sign-in/);
  expect(await isSignedIn(page)).toBe(true);
  const [cookie] = (await page.context().cookies(address)).filter(
    ({ name }) => name === "because-session",
  );
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });

  await page.goto("/account/sessions");
  await page.getByRole("button", { name: "End the session of" }).first().click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto(link);
  await expect(page.getByRole("alert").first()).toContainText("used or is too old");
  await page.goto("/orders");
  await expect(page).toHaveURL(/sign-in/);
});

test("an address that nobody has gets the same answer and no mail", async ({ browser }) => {
  const page = await openPage(browser);
  const before = mail.mails.length;
  await askForLink(page, "nobody@example.com");
  await askForLink(page, DANIEL);
  await mail.waitForLink(DANIEL, 1);
  expect(mail.mails.slice(before).map(({ to }) => to)).toEqual([DANIEL]);
});

test("a link that is too old signs nobody in", async ({ browser }) => {
  // A server ends and another starts in it.
  test.setTimeout(240_000);
  const page = await openPage(browser);
  await askForLink(page, MARA);
  const link = await mail.waitForLink(MARA, 2);
  await app.stop();
  const database = await openDatabase({
    databaseUrl: undefined,
    dataFolder: env["DATA_DIR"] ?? "",
  });
  await runTransaction(database, (tx) =>
    tx.execute(sql`update sign_in_links set expires_at = now() - interval '1 second'`),
  );
  await database.close();
  app = await serve();
  await page.goto(link);
  await expect(page.getByRole("alert").first()).toContainText("used or is too old");
  expect(await isSignedIn(page)).toBe(false);
});

async function goToProvider(page: Page, login: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Continue with localhost" }).click();
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill("any");
  await page.locator('button[type="submit"]').click();
}

async function consent(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
}

test("the provider signs in whom it names by a verified address", async ({ browser }) => {
  const page = await openPage(browser);
  await goToProvider(page, "mara");
  await consent(page);
  await expect(page).not.toHaveURL(/sign-in/);
  expect(page.url()).toContain(address);
  await page.goto("/account/sessions");
  await expect(page.getByText("Through your organisation")).toBeVisible();
});

for (const [login, why] of [
  ["eve", "whose address the provider did not verify"],
  ["stranger", "who was not invited"],
] as const) {
  test(`the provider signs in nobody ${why}`, async ({ browser }) => {
    const page = await openPage(browser);
    await goToProvider(page, login);
    await consent(page);
    await expect(page.getByRole("alert").first()).toContainText("not known here");
    expect(await isSignedIn(page)).toBe(false);
  });
}

test("an answer of the provider with another state, or used again, signs nobody in", async ({
  browser,
}) => {
  const page = await openPage(browser);
  let answer = "";
  page.on("request", (request) => {
    if (request.url().includes("/api/auth/callback/oidc")) answer = request.url();
  });
  await goToProvider(page, "mara");
  await consent(page);
  await expect.poll(() => isSignedIn(page)).toBe(true);
  expect(answer).toContain("state=");
  await page.context().clearCookies({ name: "because-session" });

  const tampered = new URL(answer);
  tampered.searchParams.set("state", "x".repeat(40));
  // Another browser has none of the three cookies that go with the answer.
  const other = await openPage(browser);
  for (const [visitor, url] of [
    [page, tampered.href],
    [page, answer],
    [other, answer],
  ] as const) {
    await visitor.goto(url);
    await expect(visitor.getByRole("alert").first()).toBeVisible();
    expect(await isSignedIn(visitor)).toBe(false);
  }
});

test("with anything configured there is no demo sign-in and no mailbox", async ({ browser }) => {
  const page = await openPage(browser);
  await page.goto("/sign-in");
  await expect(page.getByText("Demo programme")).toHaveCount(0);
  expect((await page.request.get("/sign-in/mailbox")).status()).toBe(404);
});

test("what is asked for too often is refused with the time to wait", async ({ browser }) => {
  const { request } = await openPage(browser);
  const ask = () =>
    request.post("/sign-in/link", {
      form: { email: "flooded@example.com" },
      headers: { origin: address },
      maxRedirects: 0,
    });
  for (let times = 0; times < 5; times++) expect((await ask()).status()).toBe(303);
  const refused = await ask();
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
});

test("the log of all this names no address and no token", () => {
  expect(printed).not.toMatch(/[\w.]+@example\.com/i);
  for (const { source } of mail.mails) {
    const token = /token=(?:3D)?([\w-]{20,})/.exec(source.replaceAll(/=\r?\n/g, ""))?.[1];
    if (token) expect(printed).not.toContain(token);
  }
});
