import { gzipSync } from "node:zlib";
import { type APIResponse, expect, type Page, test } from "@playwright/test";
import { signInAs } from "./journey.ts";

/*
 * The upload as somebody sends it who does not use its form. What is taken of good files is shown by
 * the journeys and by lib/imports.
 */

type Sent = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const HEADER = "account_id,identity_id,registered_at,display_name,country\n";
const csv = (text: string, name = "accounts.csv"): Sent => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

test.beforeEach(({ page }) => signInAs(page, "admin"));

function send(page: Page, files: Sent, headers: Record<string, string> = {}): Promise<APIResponse> {
  return page.request.post("/api/imports", {
    multipart: { files },
    headers: { origin: originOf(page), accept: "application/x-ndjson", ...headers },
  });
}

const originOf = (page: Page) => new URL(page.url()).origin;

for (const name of [
  "accounts.exe",
  "accounts.html",
  "accounts.csv.html",
  "../accounts.csv",
  "accounts.csv\u0000.gz",
  "orders.zip",
]) {
  test(`a file called ${JSON.stringify(name)} is no fact file`, async ({ page }) => {
    const answer = await send(page, csv(HEADER, name));
    expect(answer.status()).toBe(400);
    expect(await answer.json()).toMatchObject({ refusal: { code: "INVALID_INPUT" } });
  });
}

test("what is no form is refused unread", async ({ page }) => {
  const answer = await page.request.post("/api/imports", {
    data: { files: [] },
    headers: { origin: originOf(page) },
  });
  expect(answer.status()).toBe(415);
});

test("a body over the bound is refused", async ({ page }) => {
  const answer = await send(page, csv("x".repeat(65 * 1024 ** 2)));
  expect(answer.status()).toBe(413);
});

test("a file of many more bytes than it has packed is refused, and the app goes on", async ({
  page,
}) => {
  const zeros = gzipSync(Buffer.alloc(256 * 1024 ** 2));
  expect(zeros.length).toBeLessThan(1024 ** 2);
  for (const buffer of [zeros, gzipSync(HEADER + "x\n".repeat(3_000_000))]) {
    const answer = await send(page, { name: "accounts.csv.gz", mimeType: "x/y", buffer });
    const last = (await answer.text()).trim().split("\n").at(-1) ?? "";
    expect(JSON.parse(last)).toMatchObject({ is: "failed", code: null });
    expect(last).toContain("accounts.csv.gz");
  }
  expect((await page.request.get("/api/health")).status()).toBe(200);
});

test("an upload that another site sends does nothing", async ({ page }) => {
  const answer = await send(page, csv(HEADER), { origin: "https://evil.example" });
  expect(answer.status()).toBe(403);
});

test("what was uploaded comes back as a file to keep, never as a page", async ({ page }) => {
  const html = "<html><script>window.hostile=1</script></html>";
  const answer = await send(page, csv(`${HEADER}acme,,${html},Acme,NO\n`), {
    accept: "text/html",
  });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain("window.hostile");
  const headers = answer.headers();
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(headers["content-disposition"]).toBe('attachment; filename="rejects.csv"');
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
});
