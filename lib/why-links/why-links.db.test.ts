import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { demoFacts } from "#db/demo/index.ts";
import { people, whyLinks } from "#db/schema/index.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { hashToken } from "#lib/auth/secret-token.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { useDemoDatabase } from "#lib/decisions/read/testing/use-demo-database.ts";
import { type LinkPage, listLinks } from "./list-links.ts";
import { makeLink, type NewLink } from "./make-link.ts";
import { openLink } from "./open-link.ts";
import { revokeLink } from "./revoke-link.ts";

// Else a secret would be made in the project's folder.
process.env["AUTH_SECRET"] = "only-for-the-tests-of-this-very-project";
useDemoDatabase();

const ORDER = { accountId: "nordhaven-robotics", orderId: "261112-440613" };
const HIDDEN = { accountId: "nordhaven-automation", orderId: "230918-207731" };
const DAY_MS = 86_400_000;

const PERSONS = {
  mara: { role: "ambassador", ambassadorId: "mara-lindqvist" },
  iwan: { role: "ambassador", ambassadorId: "iwan-prys" },
  admin: { role: "admin", ambassadorId: null },
  reviewer: { role: "reviewer", ambassadorId: null },
} as const;
type Name = keyof typeof PERSONS;

beforeAll(() =>
  withSystem(async (tx) => {
    const invited = { invitedAt: 1, invitedBy: "test" } as const;
    for (const [id, person] of Object.entries(PERSONS)) {
      const email = `${id}@test.example`;
      await tx.insert(people).values({ id, name: id, email, ...person, ...invited });
    }
  }),
);

function as(name: Name): RequestContext {
  const { role, ambassadorId } = PERSONS[name];
  const viewer: Viewer =
    role === "ambassador" ? ambassadorViewer(ambassadorId) : reviewerViewer(role);
  return { viewer: { ...viewer, personId: name }, origin: "203.0.113.9" };
}

const make = (name: Name, given: Partial<NewLink> = {}) =>
  makeLink(as(name), { ...ORDER, reader: "customer", days: 7, showsMoney: false, ...given });

describe("a link", () => {
  test("shows the verdict, what it rests on and what would change it", async () => {
    const { token } = await make("mara");
    const answer = await openLink(token);
    expect(answer).toMatchObject({
      order: { orderId: ORDER.orderId },
      customerName: "Nordhaven Robotics",
      explanation: {
        verdict: "ineligible",
        outcome: "PRODUCT_ALREADY_PURCHASED",
        clauses: expect.arrayContaining(["S12"]),
        money: null,
      },
    });
    expect(answer?.whatIfs.length).toBeGreaterThan(0);
  });

  test.each(["mara", "admin"] as const)(
    "made by %s tells of no other order or account",
    async (name) => {
      const { token } = await make(name);
      const text = JSON.stringify(await openLink(token));
      const { orders, accounts, ambassadors } = demoFacts();
      const told = [
        ...orders.filter(({ orderId }) => orderId !== ORDER.orderId).map(({ orderId }) => orderId),
        ...accounts
          .filter(({ accountId }) => accountId !== ORDER.accountId)
          .flatMap(({ accountId, displayName }) => [accountId, displayName]),
        ...accounts.flatMap(({ identityId }) => identityId ?? []),
        ...ambassadors.flatMap((each) => [each.ambassadorId, each.name, each.email]),
      ].filter((secret) => text.includes(`"${secret}"`) || text.includes(`/${secret}`));
      expect(told).toEqual([]);
    },
  );

  test("shows money only where that was chosen", async () => {
    const amounts = /"(?:rebate|base|list|paid)Minor":\d|"rateBasisPoints":\d/u;
    const without = JSON.stringify(await openLink((await make("mara")).token));
    expect(without.replace(/"caps":\{[^}]*\}/u, "")).not.toMatch(amounts);
    const shown = await openLink((await make("mara", { showsMoney: true })).token);
    expect(shown?.explanation.money).toMatchObject({ currency: "USD", rebateMinor: 0 });
    expect(shown?.whatIfs[0]?.rebateMinor).toBe(39_600);
  });

  test("says when it was opened last, to whoever made it", async () => {
    const { linkId, token } = await make("mara");
    const find = async () =>
      (await listLinks(as("mara").viewer, ORDER)).links.find((each) => each.linkId === linkId);
    expect(await find()).toMatchObject({ lastOpenedAt: null, timesOpened: 0, state: "open" });
    const at = Date.now() + 1_000;
    await openLink(token, at);
    await openLink(token, at);
    expect(await find()).toMatchObject({ lastOpenedAt: at, timesOpened: 2 });
  });
});

describe("opens nothing", () => {
  test("a link that ended", async () => {
    const { token } = await make("mara", { days: 1 });
    expect(await openLink(token, Date.now() + DAY_MS - 60_000)).not.toBeNull();
    expect(await openLink(token, Date.now() + DAY_MS + 1)).toBeNull();
  });

  test("a link that was taken back", async () => {
    const { linkId, token } = await make("mara");
    await revokeLink(as("mara"), linkId);
    expect(await openLink(token)).toBeNull();
  });

  test("a token that was changed, cut short, or is its own hash", async () => {
    const { token } = await make("mara");
    const other = token.startsWith("A") ? "B" : "A";
    for (const wrong of [
      other + token.slice(1),
      token.slice(0, -1),
      `${token}A`,
      token.toUpperCase(),
      hashToken(token),
      "",
      "%",
    ]) {
      expect(await openLink(wrong), wrong).toBeNull();
    }
  });

  test("a link whose maker was suspended, or may no longer see the order", async () => {
    const { token } = await make("mara");
    const change = (set: Parameters<typeof changeMara>[0]) => changeMara(set);
    await change({ suspendedAt: 1 });
    expect(await openLink(token)).toBeNull();
    await change({ suspendedAt: null, ambassadorId: "iwan-prys" });
    expect(await openLink(token)).toBeNull();
    await change({ ambassadorId: "mara-lindqvist" });
    expect(await openLink(token)).not.toBeNull();
  });
});

const changeMara = (set: Partial<{ suspendedAt: number | null; ambassadorId: string }>) =>
  withSystem((tx) => tx.update(people).set(set).where(eq(people.id, "mara")));

describe("is made", () => {
  test.each([
    ["another ambassador's order", "iwan", ORDER],
    ["an order on an account that nobody referred", "mara", HIDDEN],
    ["an order that is not there", "mara", { ...ORDER, orderId: "nothing" }],
    ["any order by a reviewer", "reviewer", ORDER],
  ] as const)("not to %s", async (_, name, order) => {
    await expect(make(name, order)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test.each([0, -1, 91, 1.5, Number.NaN])("not for %d days", async (days) => {
    await expect(make("mara", { days })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  test("with a token that the database cannot give back, and an audit entry without it", async () => {
    const { linkId, token } = await make("mara", { days: 90 });
    const { rows } = await withSystem((tx) =>
      tx.execute(sql`select to_jsonb(l) as link, to_jsonb(a) as entry from why_links l
        join audit_log a on a.subject_id = l.link_id where l.link_id = ${linkId}`),
    );
    const text = JSON.stringify(rows);
    expect(text).toContain(hashToken(token));
    expect(text).not.toContain(token);
    expect(rows[0]?.["entry"]).toMatchObject({
      action: "why-link.make",
      actor: "mara",
      after: { orderId: ORDER.orderId, showsMoney: false },
    });
  });
});

describe("is taken back", () => {
  test("by nobody but its maker and an admin, once", async () => {
    const { linkId } = await make("mara");
    for (const name of ["iwan", "reviewer"] as const) {
      await expect(revokeLink(as(name), linkId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await revokeLink(as("admin"), linkId);
    await expect(revokeLink(as("mara"), linkId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const [row] = await withSystem((tx) =>
      tx
        .select({ revokedAt: whyLinks.revokedAt })
        .from(whyLinks)
        .where(eq(whyLinks.linkId, linkId)),
    );
    expect(row?.revokedAt).not.toBeNull();
  });

  test("is found however many there are, each once, page by page", async () => {
    const madeAt = Date.now() - 1_000;
    const rows = Array.from({ length: 120 }, (_, index) => ({
      ...ORDER,
      tokenHash: hashToken(`of the list ${index}`),
      reader: "customer" as const,
      showsMoney: false,
      madeBy: "mara",
      // Several of one instant.
      madeAt: madeAt - Math.floor(index / 7),
      expiresAt: madeAt + DAY_MS,
    }));
    await withSystem((tx) => tx.insert(whyLinks).values(rows));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: LinkPage = await listLinks(as("mara").viewer, null, { after });
      seen.push(...page.links.map(({ linkId }) => linkId));
      ({ after } = page);
    } while (after !== null);
    const all = await withSystem((tx) =>
      tx.select({ linkId: whyLinks.linkId }).from(whyLinks).where(eq(whyLinks.madeBy, "mara")),
    );
    expect(seen).toHaveLength(all.length);
    expect(new Set(seen)).toEqual(new Set(all.map(({ linkId }) => linkId)));
  });

  test("and is listed to its maker and an admin alone", async () => {
    const { linkId } = await make("mara");
    const sees = async (name: Name) =>
      (await listLinks(as(name).viewer, null)).links.some((each) => each.linkId === linkId);
    expect(await sees("mara")).toBe(true);
    expect(await sees("admin")).toBe(true);
    expect(await sees("iwan")).toBe(false);
    expect(await sees("reviewer")).toBe(false);
  });
});
