import type { Locator, Page } from "@playwright/test";
import { writeAddress } from "#lib/case/case-address.ts";
import { showExample } from "#lib/programme/shown-examples.ts";

/** A page of the app on the demo programme, as somebody sees it. */
export type Screen = {
  /** The picture's name in docs/screens. */
  readonly name: string;
  readonly path: string;
  readonly as: "nobody" | "ambassador" | "admin";
  /** What is done on the page before it is a picture; Lighthouse leaves such screens out. */
  readonly act?: (page: Page) => Promise<void>;
  /** The picture is of what the window shows, not of the whole page: something floats over it. */
  readonly isWindow?: boolean;
  /** A phone shows nothing of it. */
  readonly isWide?: boolean;
};

const ORDER = "/customers/nordhaven-robotics/orders/261112-440613";

const HISTORY = writeAddress(showExample("before-start").case);

/** Every screen: `npm run screenshots` draws each, `npm run lighthouse` measures each. */
export const SCREENS: readonly Screen[] = [
  { name: "sign-in", path: "/sign-in", as: "nobody" },
  { name: "programme", path: "/programme", as: "nobody" },
  {
    name: "programme-reason",
    path: "/programme/reasons/product-already-purchased",
    as: "nobody",
  },
  { name: "programme-class", path: "/programme/classes/dormant-renewal", as: "nobody" },
  { name: "programme-clause", path: "/programme/clauses/s4b", as: "nobody" },
  { name: "programme-reading", path: "/programme/readings/r5", as: "nobody" },
  { name: "programme-version", path: "/programme/versions/ambassador-2026", as: "nobody" },
  { name: "checker", path: "/checker", as: "nobody" },
  { name: "checker-history", path: `/checker#${HISTORY}`, as: "nobody" },
  { name: "find-answer", path: "/why", as: "nobody" },
  { name: "overview", path: "/overview", as: "ambassador" },
  { name: "customers", path: "/customers", as: "ambassador" },
  { name: "customer", path: "/customers/nordhaven-robotics", as: "ambassador" },
  { name: "orders", path: "/orders", as: "ambassador" },
  { name: "order", path: ORDER, as: "ambassador" },
  {
    name: "order-eligible",
    path: "/customers/copper-hollow-energy/orders/261012-899712",
    as: "ambassador",
  },
  {
    name: "order-undecided",
    path: "/customers/quillstone-press/orders/261118-410074",
    as: "ambassador",
  },
  { name: "check", path: "/check", as: "ambassador" },
  { name: "contest", path: `${ORDER}/dispute`, as: "ambassador" },
  { name: "disputes", path: "/disputes", as: "ambassador" },
  { name: "dispute", path: "/disputes/D-0417", as: "ambassador" },
  { name: "links", path: "/links", as: "ambassador" },
  { name: "notices", path: "/notices", as: "ambassador" },
  { name: "notice-choices", path: "/account/notices", as: "ambassador" },
  { name: "sessions", path: "/account/sessions", as: "ambassador" },
  { name: "admin", path: "/admin", as: "admin" },
  { name: "review-disputes", path: "/admin/disputes", as: "admin" },
  { name: "review-dispute", path: "/admin/disputes/D-0417", as: "admin" },
  { name: "identities", path: "/admin/identities?q=nordhaven", as: "admin" },
  { name: "referrals", path: "/admin/referrals?q=nordhaven", as: "admin" },
  { name: "products", path: "/admin/products", as: "admin" },
  { name: "facts", path: "/admin/facts?q=261112-440613", as: "admin" },
  { name: "reasons", path: "/admin/reasons", as: "admin" },
  { name: "audit", path: "/admin/audit", as: "admin" },
  { name: "unsent-notices", path: "/admin/notices", as: "admin" },
  { name: "review-orders", path: "/orders", as: "admin" },
  { name: "review-order", path: ORDER, as: "admin" },
  { name: "imports", path: "/admin/imports", as: "admin" },
  { name: "people", path: "/admin/people", as: "admin" },
  {
    name: "orders-peek",
    path: "/orders?paid=2026-11",
    as: "ambassador",
    isWindow: true,
    isWide: true,
    act: async (page) => {
      await page.locator("[data-row-link]", { hasText: "261112-440613" }).focus();
      await pressUntil(page, "Space", page.locator("[aria-live] dt").first());
      await page.locator("[aria-live] svg line").first().waitFor({ state: "attached" });
    },
  },
  {
    name: "palette",
    path: "/overview",
    as: "ambassador",
    isWindow: true,
    act: async (page) => {
      await pressUntil(page, "Control+k", page.getByRole("combobox"));
      await page.getByRole("combobox").fill("nord");
      await page.getByRole("option").nth(3).waitFor();
    },
  },
  {
    name: "keys",
    path: "/orders",
    as: "ambassador",
    isWindow: true,
    act: async (page) => {
      await pressUntil(page, "?", page.getByRole("dialog"));
    },
  },
];

const TRIES = 5;

/** A slow machine shows a page a good while before it listens. */
async function pressUntil(page: Page, key: string, shown: Locator): Promise<void> {
  for (let tries = 1; tries < TRIES; tries += 1) {
    await page.keyboard.press(key);
    const isShown = await shown.waitFor({ state: "attached", timeout: 6_000 }).then(
      () => true,
      () => false,
    );
    if (isShown) return;
  }
  throw new Error(`${key} showed nothing.`);
}
