import { expect, test } from "@playwright/test";
import {
  AMBASSADOR_IDS,
  customersOf,
  figureSearch,
  hasSecrets,
  nameSearch,
  ordersUnder,
} from "./security/secrets-of.ts";
import { type SignedInServer, startSignedInServer } from "./security/signed-in-server.ts";

/*
 * Every page, answer and file that an ambassador can ask for, of every ambassador of the demo, searched
 * for what is not theirs. Explanations are derived from the whole history, so this is what shows that
 * nothing of it gets out.
 */

test.describe.configure({ timeout: 900_000 });

const isEvery = process.env["LEAK_PAGES"] === "every";
let server: SignedInServer;

test.beforeAll(async () => {
  server = await startSignedInServer(
    Object.fromEntries(
      AMBASSADOR_IDS.map((ambassadorId) => [ambassadorId, { role: "ambassador", ambassadorId }]),
    ),
  );
});
test.afterAll(() => server?.stop());

/** What is asked for, and the customer whose figures it must not tell; null: of many. */
type Asked = { readonly path: string; readonly accountId: string | null; readonly rsc?: true };

function everythingOf(ambassadorId: string): readonly Asked[] {
  const orders = pagesOf(ambassadorId).flatMap(({ accountId, orderId }): Asked[] => [
    { path: `/customers/${accountId}/orders/${orderId}`, accountId },
    { path: `/api/orders/${accountId}/${orderId}/peek`, accountId },
  ]);
  const customers = customersOf(ambassadorId).map((accountId): Asked => ({
    path: `/customers/${accountId}`,
    accountId,
  }));
  const lists = [
    "/overview",
    "/overview?by=class",
    "/orders",
    "/orders?tab=changed",
    "/customers",
    "/check",
    "/api/orders",
    "/api/orders/csv",
  ].map((path): Asked => ({ path, accountId: null }));
  // What a browser loads when it goes from page to page is the same pages in another form.
  const loaded = [...lists.slice(0, 5), ...customers.slice(0, 3), ...orders.slice(0, 6)]
    .filter(({ path }) => !path.startsWith("/api/"))
    .map((each): Asked => ({ ...each, rsc: true }));
  return [...lists, ...customers, ...orders, ...loaded];
}

/**
 * Every order of a customer of whom something is hidden, and one of each other customer, whose page has
 * nothing to tell; with LEAK_PAGES=every, those too.
 */
function pagesOf(ambassadorId: string) {
  const met = new Set<string>();
  return ordersUnder(ambassadorId).filter(({ accountId }) => {
    const isFirst = !met.has(accountId);
    met.add(accountId);
    return isFirst || isEvery || hasSecrets(ambassadorId, accountId);
  });
}

for (const ambassadorId of AMBASSADOR_IDS) {
  test(`nothing that ${ambassadorId} can ask for tells what is not theirs`, async () => {
    const findNames = nameSearch(ambassadorId);
    const cookie = server.cookies.get(ambassadorId) ?? "";
    const found: string[] = [];
    const asked = everythingOf(ambassadorId);
    await inTurn(asked, async ({ path, accountId, rsc }) => {
      const headers = { cookie, ...(rsc && { rsc: "1" }) };
      const answer = await fetch(`${server.address}${path}`, {
        headers,
        redirect: rsc ? "follow" : "manual",
      });
      const text = plain(await answer.text());
      if (answer.status !== 200 || text.includes("NEXT_HTTP_ERROR_FALLBACK")) {
        found.push(`${path} is not answered: ${answer.status}`);
      }
      const figures = accountId === null ? [] : figureSearch(ambassadorId, accountId)(text);
      for (const each of new Set([...findNames(text), ...figures])) found.push(`${path}: ${each}`);
    });
    expect(found).toEqual([]);
  });
}

test("the search finds what a reviewer's page of the same order tells", () => {
  const text = "paid for 230918-207731 of nordhaven-automation";
  expect(nameSearch("mara-lindqvist")(text)).toEqual(["230918-207731", "nordhaven-automation"]);
});

/** Two at a time: the database has one connection, but a page is drawn beside it. */
async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    [1, 2].map(async () => {
      for (const item of waiting) await work(item);
    }),
  );
}

/** Entities and escapes as the text that they stand for. */
function plain(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll('\\"', '"')
    .replaceAll("\\u00a0", "\u00A0")
    .replaceAll("&nbsp;", "\u00A0");
}
