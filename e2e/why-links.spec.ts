import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { whyLinks } from "#db/schema/index.ts";
import { hashToken, makeSecretToken } from "#lib/auth/secret-token.ts";
import { expectAccessible } from "./journey.ts";
import { type SignedInServer, startSignedInServer } from "./security/signed-in-server.ts";

/*
 * Links to an answer, and the ways to an answer without an account, in both languages, on a server of
 * its own: its limits are used up here.
 */

const ORDER = { accountId: "nordhaven-robotics", orderId: "261112-440613" };
const PAGE = `/customers/${ORDER.accountId}/orders/${ORDER.orderId}`;
const ended = makeSecretToken();
let server: SignedInServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startSignedInServer(
    {
      mara: { role: "ambassador", ambassadorId: "mara-lindqvist" },
      hanne: { role: "ambassador", ambassadorId: "hanne-vestergaard" },
    },
    async (tx, idOf) => {
      const now = Date.now();
      await tx.insert(whyLinks).values({
        ...ORDER,
        tokenHash: hashToken(ended),
        reader: "customer",
        showsMoney: false,
        madeBy: idOf("mara"),
        madeAt: now - 200_000,
        expiresAt: now - 100_000,
      });
    },
  );
});
test.afterAll(() => server?.stop());

const LANGUAGES = {
  en: {
    make: "Make a link",
    link: "Link",
    reader: "For",
    colleague: "A colleague",
    money: "Show the rebate",
    said: "Object Storage had been bought before under the same real name",
    change: "What would have changed it",
    signIn: "signing in",
    gone: "This link shows nothing.",
    opened: "Last opened: ",
    takeBack: /^Take back the link/u,
    takenBack: "Taken back",
    order: "Order number",
    send: "Send a code",
    sent: "If there is such an order",
    code: "Code from the mail",
    open: "Show the answer",
    wrong: "That code opens nothing",
    neverReferred: "never referred",
    lookUp: "Look it up",
    before: "before your referral of this customer began",
    unknown: "is not among the orders of customers whom you referred",
  },
  zh: {
    make: "生成链接",
    link: "链接",
    reader: "给谁",
    colleague: "同事",
    money: "显示返佣",
    said: "同一实名下此前已购买过Object Storage",
    change: "怎样会有不同结果",
    signIn: "登录",
    gone: "此链接没有内容。",
    opened: "最近打开: ",
    takeBack: /^收回/u,
    takenBack: "已收回",
    order: "订单号",
    send: "发送验证码",
    sent: "如果存在该订单",
    code: "邮件中的验证码",
    open: "显示答复",
    wrong: "该验证码无效",
    neverReferred: "从未被推荐",
    lookUp: "查询",
    before: "您对该客户的推荐尚未开始",
    unknown: "不属于您推荐的客户",
  },
} as const;

async function openContext(
  browser: Browser,
  language: keyof typeof LANGUAGES,
  person?: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: server.address });
  const session = person === undefined ? [] : [server.cookies.get(person) ?? ""];
  await context.addCookies(
    [`because-language=${language}`, ...session].map((each) => {
      const [name = "", value = ""] = each.split("=");
      return { name, value, url: server.address };
    }),
  );
  return context;
}

const openPage = async (...given: Parameters<typeof openContext>) =>
  (await openContext(...given)).newPage();

async function makeLink(page: Page, language: keyof typeof LANGUAGES): Promise<string> {
  const words = LANGUAGES[language];
  await page.getByRole("button", { name: words.make }).click();
  const field = page.getByRole("textbox", { name: words.link, exact: true });
  await expect(field).toHaveValue(/\/w\/[\w-]{43}$/u);
  return field.inputValue();
}

for (const language of ["en", "zh"] as const) {
  const words = LANGUAGES[language];

  test(`a link is made, opened in a clean browser, taken back (${language})`, async ({
    browser,
  }) => {
    const maker = await openPage(browser, language, "mara");
    await maker.goto(PAGE);
    const address = await makeLink(maker, language);
    expect(maker.url()).not.toContain(address.split("/w/")[1] ?? "");
    await expectAccessible(maker);

    const reader = await openPage(browser, language);
    const answer = await reader.goto(address);
    expect(answer?.status()).toBe(200);
    const headers = answer?.headers() ?? {};
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-robots-tag"]).toContain("noindex");
    expect(headers["cache-control"]).toContain("no-store");
    await expect(reader.getByRole("heading", { level: 1 })).toContainText(words.said);
    await expect(reader.getByRole("heading", { name: words.change })).toBeVisible();
    await expectAccessible(reader);
    const html = (await answer?.text()) ?? "";
    for (const secret of ["nordhaven-automation", "230918-207731", "396.00", "mara-lindqvist"]) {
      expect(html).not.toContain(secret);
    }
    await reader.getByRole("link", { name: words.signIn }).click();
    await expect(reader).toHaveURL(/\/sign-in\?to=/u);

    await maker.reload();
    const row = maker
      .getByRole("listitem")
      .filter({ has: maker.getByRole("button") })
      .first();
    await expect(row).toContainText(words.opened);
    await expect(row).toContainText("2026");
    await row.getByRole("button", { name: words.takeBack }).click();
    await expect(maker.getByText(words.takenBack).first()).toBeVisible();

    expect((await reader.goto(address))?.status()).toBe(404);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(words.gone);
  });

  test(`a link that ended, was changed or never was is the same page (${language})`, async ({
    browser,
  }) => {
    const maker = await openPage(browser, language, "mara");
    await maker.goto(PAGE);
    const made = (await makeLink(maker, language)).split("/w/")[1] ?? "";
    const tampered = (made.startsWith("A") ? "B" : "A") + made.slice(1);
    const reader = await openPage(browser, language);
    const texts: string[] = [];
    for (const token of [ended, tampered, makeSecretToken(), "short", "%22%3E%3Cscript%3E"]) {
      expect((await reader.goto(`/w/${token}`))?.status(), token).toBe(404);
      texts.push(await reader.locator("main").innerText());
    }
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain(words.gone);
    await expectAccessible(reader);
  });

  test(`money is shown where that was ticked (${language})`, async ({ browser }) => {
    const maker = await openPage(browser, language, "mara");
    await maker.goto(PAGE);
    await maker.getByLabel(words.reader, { exact: true }).selectOption({ label: words.colleague });
    await maker.getByLabel(words.money).check();
    const address = await makeLink(maker, language);
    const reader = await openPage(browser, language);
    await reader.goto(address);
    await expect(reader.locator("main")).toContainText("396.00");
    await expect(reader.locator("main")).toContainText("Nordhaven Robotics");
  });

  test(`a code comes to the customer's own address, and nobody learns of another order (${language})`, async ({
    browser,
  }) => {
    const context = await openContext(browser, language);
    const page = await context.newPage();
    const ask = async (order: string) => {
      await page.goto("/why");
      await page.getByLabel(words.order).last().fill(order);
      await page.getByRole("button", { name: words.send }).click();
      await expect(page.getByText(words.sent)).toBeVisible();
      return page.locator("main").innerText();
    };
    const known = await ask("230512-740618");
    await expectAccessible(page);
    for (const other of [ORDER.orderId, "000000-000000", "<script>"]) {
      expect(await ask(other)).toBe(known);
    }

    await page.getByLabel(words.code).fill("1234 5678");
    await page.getByRole("button", { name: words.open }).click();
    await expect(page.getByText(words.wrong)).toBeVisible();

    const mailbox = await context.newPage();
    await mailbox.goto("/sign-in/mailbox");
    const code = /\b\d{8}\b/u.exec(await mailbox.locator("main").innerText())?.[0] ?? "";
    expect(code).not.toBe("");
    await page.getByLabel(words.code).fill(code);
    await page.getByRole("button", { name: words.open }).click();
    await expect(page).toHaveURL(/\/w\/[\w-]{43}$/u);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(words.neverReferred);
  });

  test(`an ambassador learns of a number outside the referral that, and nothing else (${language})`, async ({
    browser,
  }) => {
    const page = await openPage(browser, language, "hanne");
    await page.goto("/why");
    await page.getByLabel(words.order).first().fill("000000-000000");
    await page.getByRole("button", { name: words.lookUp }).click();
    await expect(page.getByText(words.unknown)).toBeVisible();
    await expectAccessible(page);
    const address = page.url();
    await page.goto(address.replace("is=unknown", "is=before-start"));
    await expect(page.getByText(words.before)).toBeHidden();
  });
}

test("codes, tries and look-ups are counted, and one too many waits", async ({ browser }) => {
  const context = await openContext(browser, "en", "hanne");
  const post = (path: string, form: Record<string, string>) =>
    context.request.post(path, {
      form,
      headers: { origin: server.address },
      maxRedirects: 0,
    });
  for (const [path, form, most] of [
    ["/why/find", { order: "000000-000001" }, 10],
    ["/why/open", { code: "00000000" }, 20],
  ] as const) {
    let answer = await post(path, form);
    for (let times = 0; times < most && answer.status() === 303; times++) {
      answer = await post(path, form);
    }
    expect(answer.status(), path).toBe(429);
    expect(Number(answer.headers()["retry-after"]), path).toBeGreaterThan(0);
  }
});
