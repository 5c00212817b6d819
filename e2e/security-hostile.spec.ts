import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./journey.ts";

/** Text that runs where it is not escaped. */
const SCRIPT = `"><img src=x onerror="window.hostile=1"><script>window.hostile=1</script>{{7*7}}`;

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, "hostile"))).toBeUndefined();
}

test("a script in a person's name is text", async ({ page }) => {
  await signInAs(page, "admin");
  await page.goto("/admin/people");
  const form = page.locator("form", { has: page.getByRole("button", { name: "Invite" }) });
  await form.getByLabel("Name").fill(SCRIPT.slice(0, 120));
  await form.getByLabel("E-mail address").fill(`hostile-${Date.now()}@example.com`);
  await form.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText("Invited.")).toBeVisible();
  await expect(page.getByText(SCRIPT.slice(0, 30)).first()).toBeVisible();
  await expectNothingRan(page);
});

for (const address of [
  `/sign-in?error=${encodeURIComponent(SCRIPT)}&to=${encodeURIComponent("javascript:alert(1)")}`,
  `/orders?q=${encodeURIComponent(SCRIPT)}`,
  `/customers/${encodeURIComponent(SCRIPT)}`,
  `/customers/${encodeURIComponent(SCRIPT)}/orders/${encodeURIComponent(SCRIPT)}`,
  `/account/sessions?error=UNEXPECTED&id=${encodeURIComponent(SCRIPT)}`,
  `/admin/people?done=${encodeURIComponent(SCRIPT)}`,
]) {
  test(`a script in ${address} is not run`, async ({ page }) => {
    await signInAs(page, "ambassador");
    await page.goto(address);
    await expectNothingRan(page);
  });
}

test("a zero character in an address or a form is refused or left out, and is no fault", async ({
  page,
}) => {
  await signInAs(page, "admin");
  const pages = [
    "/orders",
    "/customers",
    "/admin/disputes",
    "/admin/identities",
    "/admin/referrals",
    "/admin/facts",
    "/admin/audit",
  ];
  for (const path of pages) {
    const answer = await page.goto(`${path}?q=nord%00`);
    expect(answer?.status(), path).toBe(200);
    await expect(page).toHaveURL(/q=nord$/u);
  }
  for (const path of ["/api/search", "/api/orders"]) {
    expect((await page.request.get(`${path}?q=nord%00`)).status(), path).toBe(400);
  }
  await page.goto("/admin/people");
  const form = page.locator("form", { has: page.getByRole("button", { name: "Invite" }) });
  await form.getByLabel("Name").fill("Nul\0");
  await form.getByLabel("E-mail address").fill(`nul-${Date.now()}@example.com`);
  await form.getByRole("button", { name: "Invite" }).click();
  await expect(page).toHaveURL(/error=INVALID_INPUT/u);
});

test("a page says what its scripts may be, and allows no inline one", async ({ page }) => {
  const response = await page.goto("/sign-in");
  const policy = response?.headers()["content-security-policy"] ?? "";
  const scripts = policy.split("; ").find((each) => each.startsWith("script-src ")) ?? "";
  expect(scripts).toMatch(/'nonce-[^']+'/);
  expect(scripts).not.toContain("unsafe");
  expect(policy).toContain("frame-ancestors 'none'");
  const other = await page.goto("/sign-in");
  expect(other?.headers()["content-security-policy"]).not.toBe(policy);
  const { headers } = { headers: other?.headers() ?? {} };
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["strict-transport-security"]).toContain("max-age=");
});

test("a sign-in form that another site sends does nothing", async ({ request }) => {
  const answer = await request.post("/sign-in/link", {
    form: { email: "mara.lindqvist@example.com" },
    headers: { origin: "https://evil.example" },
    maxRedirects: 0,
  });
  expect(answer.headers()["location"]).toContain("error=WRONG_ORIGIN");
  expect(answer.headers()["set-cookie"]).toBeUndefined();
});

test("an oversized body is refused", async ({ request, baseURL }) => {
  const answer = await request.post("/sign-in/link", {
    form: { email: "a@b.example", to: "x".repeat(100_000) },
    headers: { origin: baseURL ?? "" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(413);
});

test("a request that only claims to come from this machine finds no mailbox", async ({
  request,
}) => {
  for (const headers of [
    { "x-forwarded-for": "203.0.113.9" },
    { "x-forwarded-host": "evil.example" },
    { forwarded: "for=203.0.113.9" },
  ]) {
    expect((await request.get("/sign-in/mailbox", { headers })).status()).toBe(404);
  }
});

test("of Auth.js only the way back is reachable", async ({ request }) => {
  for (const path of [
    "signin",
    "signout",
    "session",
    "csrf",
    "providers",
    "callback/credentials",
  ]) {
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  }
});
