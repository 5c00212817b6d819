import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, signInAs, test } from "./journey.ts";
import { writeAddress } from "#lib/case/case-address.ts";
import { FIRST_QUESTION, writeQuestion } from "#lib/case/question.ts";
import { showExample } from "#lib/programme/shown-examples.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";

const EXAMPLE = showExample("already-bought").case;

for (const { locale, elsewhere, official, refused, offline } of [
  {
    locale: "en-US",
    elsewhere: "elsewhere",
    official: "Bought elsewhere",
    refused: "opens nothing",
    offline: {
      kind: "Kind",
      refused: "First bought before",
      question: "A short question",
      history: "The whole history",
      example: "Begin with an example",
      exporting: "Export as a test case",
      exported: /In the format/u,
    },
  },
  {
    locale: "zh-CN",
    elsewhere: "在别处购买",
    official: "官网",
    refused: "此链接无法打开",
    offline: {
      kind: "类型",
      refused: "首次购买早于",
      question: "简短提问",
      history: "完整经过",
      example: "从示例开始",
      exporting: "导出为测试用例",
      exported: /规则测试所用表格的格式/u,
    },
  },
]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a short question is answered as it is put", async ({ page }) => {
      await page.goto("/checker");
      const answer = page.locator("main h2").first();
      const before = await answer.textContent();
      await page.locator("select").nth(2).selectOption({ label: elsewhere });
      await expect(answer).not.toHaveText(before ?? "");
      expect(new URL(page.url()).hash === "" || page.url().includes("#q1")).toBe(true);
      await expect(page).toHaveURL(/#q1,.*other/u);
      expect(official.length).toBeGreaterThan(0);
      await expectAccessible(page);
    });

    test("a hostile address says what is wrong with it", async ({ page }) => {
      for (const hash of ["1~a,%E0%A4%A", "7~x", `1~${"a".repeat(30_000)}`, "<script>", "q1,,,"]) {
        await page.goto("about:blank");
        await page.goto(`/checker#${hash}`);
        await expect(page.getByRole("alert").filter({ hasText: refused })).toBeVisible();
      }
      await expectAccessible(page);
    });

    test("nothing is sent anywhere, and it goes on without a network", async ({
      page,
      context,
      complaints,
    }) => {
      await page.goto(`/checker#${writeAddress(EXAMPLE)}`);
      await expect(page.locator("#orders li")).toHaveCount(2);
      // What is fetched while nobody waits is there: the page itself is kept last.
      await waitForCopy(page);
      const sent: string[] = [];
      page.on("request", (request) => sent.push(request.url()));
      await context.setOffline(true);
      const last = page.locator("#orders li").last();
      await last.getByLabel(offline.kind).selectOption("renewal");
      await expect(last).toContainText(offline.refused);
      await page.getByRole("link", { name: offline.question }).click();
      await page.getByRole("link", { name: offline.history }).click();
      await page.getByLabel(offline.example).selectOption("dormant-orders");
      await expect(page.locator("#orders li")).toHaveCount(5);
      await page.getByRole("button", { name: offline.exporting }).click();
      await expect(page.getByRole("textbox", { name: offline.exported })).toHaveValue(
        /DORMANT_UPGRADE 4500/u,
      );
      // The browser by itself asks for the tab's icon again at each new address, in vain while offline.
      const icons = sent.filter((url) => url.includes("/icon.svg"));
      expect(sent).toEqual(icons);
      expect(complaints).toEqual([]);

      await page.reload();
      await expect(page.locator("#orders li")).toHaveCount(5);
      await page.getByRole("link", { name: offline.question }).click();
      await expect(page.locator("main h2").first()).toBeVisible();
      // Other pages are looked for ahead, in vain.
      expect(new Set(complaints)).toEqual(new Set(["Failed to load resource: net::ERR_FAILED"]));
      complaints.length = 0;
      await context.setOffline(false);
    });
  });
}

async function waitForCopy(page: Page): Promise<void> {
  const isKept = () => page.evaluate(async () => (await caches.match("/checker")) !== undefined);
  await expect.poll(isKept).toBe(true);
}

test("a shared case or question never shows another answer while its scripts load", async ({
  page,
}) => {
  let letThrough = () => {};
  const wait = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await wait;
    await route.continue();
  });
  const first = page.locator("[data-first-answer] h2").first();
  await page.goto("/checker", { waitUntil: "commit" });
  await expect(first).toBeVisible();
  await page.goto("about:blank");
  await page.goto(`/checker#${writeAddress(EXAMPLE)}`, { waitUntil: "commit" });
  await expect(first).toBeAttached();
  await expect(first).toBeHidden();
  letThrough();
  await expect(page.locator("#orders li")).toHaveCount(2);
  await expect(page.locator("main h2").first()).toBeVisible();

  await page.route("**/_next/static/**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await page.goto("/checker", { waitUntil: "commit" });
  const firstAnswer = (await first.textContent()) ?? "";
  const seen: string[] = [];
  await page.exposeFunction("seen", (text: string) => seen.push(text));
  // Every frame in which an answer can be read.
  await page.addInitScript(() => {
    const look = () => {
      const answer = document.querySelector("[data-first-answer] h2");
      const isShown = answer && getComputedStyle(answer).visibility === "visible";
      if (isShown) void Reflect.get(window, "seen")(answer.textContent);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto("about:blank");
  await page.goto(`/checker#${writeQuestion({ ...FIRST_QUESTION, place: "other" })}`);
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  expect(firstAnswer).not.toBe("");
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).not.toBe(firstAnswer);
});

test("the skip link leaves the case open, and in the address", async ({ page }) => {
  await page.goto(`/checker#${writeAddress(EXAMPLE)}`);
  await expect(page.locator("#orders li")).toHaveCount(2);
  const address = page.url();
  await page.locator("a[href='#main']").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(address);
  await expect(page.locator("#orders li")).toHaveCount(2);
  await page.keyboard.press("Tab");
  await expect(page.locator("main").locator(":focus")).toHaveCount(1);
});

test("a browser that cannot count months yet is lent what it lacks", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Temporal"));
  await page.goto("/checker");
  const answer = page.locator("main h2").first();
  const before = (await answer.textContent()) ?? "";
  await page.locator("select").nth(2).selectOption("other");
  await expect(answer).not.toHaveText(before);
  const versions = [{ ...AMBASSADOR_2025, id: "own-rules" }];
  await page.goto("about:blank");
  await page.goto(`/checker#${writeAddress({ ...EXAMPLE, policies: versions })}`);
  await expect(page.locator("#orders li")).toHaveCount(2);
  await expect(page.getByText("own-rules").first()).toBeVisible();
});

test("what is kept for a reload names nobody", async ({ page }) => {
  await signInAs(page, "ambassador");
  await page.goto("/checker");
  await expect(page.getByRole("banner")).toContainText("Mara Lindqvist");
  await waitForCopy(page);
  const kept = await page.evaluate(async () => (await caches.match("/checker"))?.text());
  expect(kept).toContain("<main");
  expect(kept).not.toContain("Lindqvist");
});

test("an order is moved by key and by hand, and its outcome with it", async ({ page }) => {
  await page.goto(`/checker#${writeAddress(showExample("before-start").case)}`);
  const last = page.locator("#orders li").last();
  await expect(last).toContainText("Before 1 Apr 2025");
  const handle = page.getByRole("slider").last();
  await handle.focus();
  await page.keyboard.press("PageUp");
  await expect(last.getByLabel("Paid", { exact: true })).toHaveValue("2025-03-31");
  await page.keyboard.press("ArrowRight");
  await expect(last).toContainText("Product already bought");
  await expect(handle).toBeFocused();
  const box = await handle.boundingBox();
  if (!box) throw new Error("The order has a place on the time line.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(last).toContainText("Before 1 Apr 2025");
  await expectAccessible(page);
});

test("a what-if is tried, and going back undoes nothing that was typed", async ({ page }) => {
  await page.goto(`/checker#${writeAddress(EXAMPLE)}`);
  await page.getByRole("link", { name: "Try it" }).first().click();
  await expect(page.locator("#orders li").last()).toContainText("%");
});

test("fact files are opened here: one customer at once, several by choice", async ({ page }) => {
  await page.goto(`/checker#${writeAddress(EXAMPLE)}`);
  const header =
    "order_id,account_id,product_code,subscription_id,kind,billing,channel,payment_id,placed_at,paid_at,active_until,currency,list_amount,paid_amount";
  const row = (id: string, account: string) =>
    `${id},${account},vm,,new,subscription,official,,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,,USD,10.00,10.00`;
  const open = (name: string, text: string) =>
    page.locator("input[type=file]").setInputFiles({
      name,
      mimeType: "text/csv",
      buffer: name.endsWith(".gz") ? gzipSync(text) : Buffer.from(text),
    });
  await open("orders.csv.gz", [header, row("a-1", "acme"), row("a-2", "acme")].join("\n"));
  await expect(page.locator("#orders li").last()).toContainText("Not referred");
  await open("orders.csv", [header, row("a-1", "acme"), row("b-1", "beta")].join("\n"));
  await page.getByRole("button", { name: "beta, 1 order" }).click();
  await expect(page.locator("#orders li")).toHaveCount(1);
  await open("photo.csv", "\u0000\u0001");
  await expect(page.getByRole("alert").filter({ hasText: "photo.csv" })).toBeVisible();
});
