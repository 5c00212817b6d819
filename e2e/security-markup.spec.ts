import { type Browser, expect, type Page, test } from "@playwright/test";
import { ROUTES } from "#lib/access/access-table.ts";
import { HOSTILE, hostileFiles, MARKUP } from "./security/hostile-programme.ts";
import { type SignedInServer, startSignedInServer } from "./security/signed-in-server.ts";

/*
 * Markup in every column of every fact file and in every field of every form, on every page that there
 * is, for an ambassador and an admin: shown as text, and nothing of it runs. On a server of its own.
 */

test.describe.configure({ mode: "serial", timeout: 600_000 });

const PERSONS = {
  ambassador: { role: "ambassador", ambassadorId: "mara-lindqvist" },
  admin: { role: "admin", ambassadorId: null },
} as const;
type Person = keyof typeof PERSONS;
const WHO = ["ambassador", "admin"] as const satisfies readonly Person[];

let server: SignedInServer;
test.beforeAll(async () => {
  server = await startSignedInServer(PERSONS);
});
test.afterAll(() => server?.stop());

const complaints: string[] = [];

async function openPage(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address });
  await signIn(context, person);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (/violates|refused to execute/iu.test(message.text())) complaints.push(message.text());
  });
  page.on("dialog", (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  return page;
}

type Context = Awaited<ReturnType<Browser["newContext"]>>;

async function signIn(context: Context, person: Person): Promise<void> {
  const [name = "", value = ""] = (server.cookies.get(person) ?? "").split("=");
  await context.addCookies([{ name, value, url: server.address }]);
}

/** Pages of the access table, with the ids of the hostile programme in their addresses. */
function pagesOf(person: Person): readonly string[] {
  const part = encodeURIComponent;
  const found = Object.entries(ROUTES)
    .filter(
      ([route, { method, own }]) =>
        method === "GET" && own[person] === "shown" && !route.startsWith("/api/"),
    )
    .map(([route]) =>
      route.replace("[account]", part(HOSTILE.account)).replace("[order]", part(HOSTILE.order)),
    )
    .filter((address) => !address.includes("[") && !address.endsWith(".svg"));
  const orders = [
    `/customers/${part(HOSTILE.account)}/orders/${part(HOSTILE.unpaidOrder)}`,
    ...(person === "admin"
      ? [`/customers/${part(HOSTILE.othersAccount)}/orders/${part(HOSTILE.othersOrder)}`]
      : []),
  ];
  const asked = [
    `/orders?q=${part(MARKUP)}`,
    `/customers?q=${part(MARKUP)}`,
    `/check?customer=${part(HOSTILE.account)}&product=${part(MARKUP)}`,
    `/sign-in?error=${part(MARKUP)}&to=${part("javascript:hostile=1")}`,
    `/why?order=${part(MARKUP)}&is=unknown&seal=${part(MARKUP)}`,
    `/links?error=${part(MARKUP)}&wait=${part(MARKUP)}`,
  ];
  return [...found, ...orders, ...asked];
}

async function expectNothingRan(page: Page, where: string): Promise<void> {
  // A form may lead to another page just while this one is looked at: then that one is.
  await expect(async () => {
    const found = await page.evaluate(() => ({
      ran: Reflect.get(window, "hostile"),
      elements: document.querySelectorAll("img[src='x'], [onerror], [href^='javascript:']").length,
    }));
    expect(found, where).toEqual({ ran: undefined, elements: 0 });
  }).toPass({ timeout: 15_000 });
  expect(complaints, where).toEqual([]);
}

test("an import whose every text column carries markup is taken, and its refusals are text", async ({
  browser,
}) => {
  const page = await openPage(browser, "admin");
  await page.goto("/admin/imports");
  await page.locator("input[type=file]").setInputFiles([...hostileFiles()]);
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText("6 rows were refused.")).toBeVisible();
  await expect(page.getByText(MARKUP).first()).toBeVisible();
  await expectNothingRan(page, "/admin/imports");
});

for (const person of WHO) {
  test(`on every page of an ${person} markup in facts and addresses is text`, async ({
    browser,
  }) => {
    const page = await openPage(browser, person);
    const unread: string[] = [];
    for (const address of pagesOf(person)) {
      const answer = await page.goto(address);
      if ((answer?.status() ?? 0) >= 400) unread.push(`${answer?.status()} ${address}`);
      await expectNothingRan(page, address);
    }
    expect(unread).toEqual([]);
  });

  test(`names, products and ids are shown literally to an ${person}`, async ({ browser }) => {
    const page = await openPage(browser, person);
    const part = encodeURIComponent;
    const customer = `/customers/${part(HOSTILE.account)}`;
    const order = `${customer}/orders/${part(HOSTILE.order)}`;
    for (const [address, ...shown] of [
      [customer, HOSTILE.customer],
      [order, HOSTILE.customer, HOSTILE.product, HOSTILE.order],
      // The list is searched by words: by how the number begins, up to its first space.
      [`/orders?q=${part(HOSTILE.order.split(" ")[0] ?? "")}`, HOSTILE.customer, HOSTILE.order],
      [`/customers?q=${part(MARKUP)}`, HOSTILE.customer],
    ] as const) {
      await page.goto(address);
      const text = plain(await page.locator("main").innerText());
      for (const each of shown) expect(text, address).toContain(plain(each));
    }
    const csv = await page.request.get("/api/orders/csv");
    expect(csv.headers()["content-type"]).toContain("text/csv");
    // A spreadsheet would run what begins like a formula.
    expect(await csv.text()).toContain(`"'=customer`);
  });

  test(`every field of every form of an ${person} takes markup as text`, async ({ browser }) => {
    const page = await openPage(browser, person);
    // The same form stands on many pages; it is filled on the first.
    const filled = new Set<string>();
    for (const address of pagesOf(person)) {
      await page.goto(address);
      for (const [at, fields] of (await fieldsOfForms(page)).entries()) {
        if (fields === "" || filled.has(fields)) continue;
        filled.add(fields);
        await signIn(page.context(), person);
        await page.goto(address);
        await fillAndSend(page, at);
        await page.waitForLoadState("networkidle");
        await expectNothingRan(page, `${fields} of ${address}`);
      }
    }
    expect(filled.size).toBeGreaterThan(3);
  });
}

/** What takes text, in the page's own words. */
const TEXT_FIELDS =
  ":is(input, textarea):not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=submit], [readonly])";

/** The names of each form's text fields; empty where it has none. */
function fieldsOfForms(page: Page): Promise<string[]> {
  return page.evaluate(
    (fields) =>
      [...document.forms].map((form) =>
        [...form.querySelectorAll<HTMLInputElement>(fields)]
          .map(({ name, id }) => name || id)
          .join(),
      ),
    TEXT_FIELDS,
  );
}

/** Writes markup into every field that takes text, whatever the browser would check, and sends the form. */
function fillAndSend(page: Page, at: number): Promise<void> {
  return page.evaluate(
    ({ index, fields, markup }) => {
      const form = document.forms[index];
      for (const field of form?.querySelectorAll<HTMLInputElement>(fields) ?? []) {
        if (["date", "number", "datetime-local"].includes(field.type)) field.type = "text";
        field.value = `${markup}@example.com`;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      if (form) form.noValidate = true;
      form?.requestSubmit();
    },
    { index: at, fields: TEXT_FIELDS, markup: MARKUP },
  );
}

/** A page may break and space a text as it likes. */
function plain(text: string): string {
  return text.replaceAll(/[\s\u2028]+/gu, "");
}
