import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client/transaction.ts";
import type { Viewer } from "#db/client/viewer.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import {
  importChanges,
  importRejects,
  imports,
  noticeMails,
  noticePreferences,
  notices,
  people,
  sessions,
  whyLinks,
} from "#db/schema/index.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { recordFacts } from "#lib/decisions/record-facts.ts";
import { toRefundRow } from "#lib/facts/settle/refund-row.ts";
import { TWO_AMBASSADORS } from "./testing/two-ambassadors.ts";

const database = useTestDatabase();

type Who = "nobody" | "ambassador one" | "ambassador two" | "tied to nobody" | "reviewer" | "admin";

const VIEWERS: Readonly<Record<Who, Viewer | null>> = {
  nobody: null,
  "ambassador one": { personId: "p1", role: "ambassador", ambassadorId: "amb-1" },
  "ambassador two": { personId: "p2", role: "ambassador", ambassadorId: "amb-2" },
  "tied to nobody": { personId: "p3", role: "ambassador", ambassadorId: null },
  reviewer: { personId: "p4", role: "reviewer", ambassadorId: null },
  admin: { personId: "p5", role: "admin", ambassadorId: null },
};

/** How many rows each sees; "no right": the database refuses the very question. */
type Seen = Readonly<Record<Who, number | "no right">>;

const all = (count: number, none: number | "no right" = 0): Seen => ({
  nobody: none,
  "ambassador one": none,
  "ambassador two": none,
  "tied to nobody": none,
  reviewer: count,
  admin: count,
});
const NO_RIGHT = { ...all(0, "no right"), reviewer: "no right", admin: "no right" } as const;

/** Every table there is, by what its rows are counted with. */
const TABLES: Readonly<Record<string, Seen>> = {
  accounts: { ...all(3), "ambassador one": 1, "ambassador two": 1 },
  ambassadors: { ...all(2), "ambassador one": 1, "ambassador two": 1 },
  products: { ...all(1, 1), nobody: 0 },
  referrals: { ...all(2), "ambassador one": 1, "ambassador two": 1 },
  orders: { ...all(4), "ambassador one": 1, "ambassador two": 1 },
  refunds: { ...all(1), "ambassador one": 1 },
  decisions: { ...all(4), "ambassador one": 1, "ambassador two": 1 },
  decision_sums: { ...all(4), "ambassador one": 1, "ambassador two": 1 },
  policies: { ...all(1, 1), nobody: 0 },
  imports: all(1, "no right"),
  people: { ...all(1, 1), nobody: 0, admin: 5 },
  sessions: { ...all(1, 1), nobody: 0, admin: 5 },
  audit_log: { ...NO_RIGHT, admin: 1 },
  provider_logins: NO_RIGHT,
  sign_in_links: NO_RIGHT,
  rate_limits: NO_RIGHT,
  demo_mails: NO_RIGHT,
  // Each ambassador has made one; a reviewer makes and sees none.
  why_links: {
    nobody: 0,
    "ambassador one": 1,
    "ambassador two": 1,
    "tied to nobody": 0,
    reviewer: "no right",
    admin: 2,
  },
  answer_codes: NO_RIGHT,
  // What of these is shown to whom: lib/disputes/row-security.db.test.ts.
  disputes: all(0),
  dispute_events: all(0),
  dispute_files: all(0),
  goodwill: all(0),
  fact_retractions: all(0, "no right"),
  dispute_settings: { ...all(1, 1), nobody: 0 },
  calendar_days: all(0),
  saved_views: { ...all(0, "no right") },
  // Everybody is told one thing and has chosen once; admins see what is told, for the mails that failed.
  notices: { ...all(1, 1), nobody: 0, admin: 5 },
  notice_preferences: { ...all(1, 1), nobody: 0 },
  notice_mails: { ...NO_RIGHT, admin: 1 },
  import_rejects: all(1, "no right"),
  import_changes: all(1, "no right"),
};

beforeAll(async () => {
  await publishBuiltIn(database.get());
  await withSystem(async (tx) => {
    const byId = new Map(TWO_AMBASSADORS.orders.map((order) => [order.orderId, order]));
    const refunds = TWO_AMBASSADORS.refunds.map((refund) => toRefundRow(refund, byId));
    const origin = {
      source: "demo",
      recordedBy: "test",
      importId: null,
      cause: "import",
      recordedAt: Date.UTC(2026, 0, 1),
    } as const;
    await recordFacts(tx, { ...TWO_AMBASSADORS, refunds }, origin);
    for (const viewer of Object.values(VIEWERS)) {
      if (viewer === null) continue;
      const { personId, role, ambassadorId } = viewer;
      const email = `${personId}@example.com`;
      await tx.insert(people).values({
        id: personId,
        name: personId,
        email,
        role,
        ambassadorId,
        invitedAt: 1,
        invitedBy: "test",
      });
      await tx.insert(sessions).values({
        sessionToken: `hash-${personId}`,
        userId: personId,
        expires: new Date(Date.now() + 1e9),
        startedAt: 1,
        seenAt: 1,
        method: "email",
        browser: "",
      });
    }
    for (const number of [1, 2]) {
      await tx.insert(whyLinks).values({
        accountId: `acc-${number}`,
        orderId: `ord-${number}`,
        tokenHash: `hash-${number}`,
        reader: "customer",
        showsMoney: false,
        madeBy: `p${number}`,
        madeAt: 1,
        expiresAt: 2,
      });
    }
    await tellSomething(tx);
    const entry = { action: "person.change", subject: "person", subjectId: "p1" } as const;
    await recordAudit(tx, { actor: "test", origin: null }, entry);
  });
});

/** A notice and a choice for each person, a mail, and an import that refused a row and changed a decision. */
async function tellSomething(tx: Tx): Promise<void> {
  for (const personId of ["p1", "p2", "p3", "p4", "p5"]) {
    await tx.insert(notices).values({
      eventId: "event",
      personId,
      topic: "imports",
      content: {},
      isShown: true,
      createdAt: 1,
    });
    await tx.insert(noticePreferences).values({ personId, language: "en" });
  }
  const [told] = await tx.select({ noticeId: notices.noticeId }).from(notices).limit(1);
  if (!told) throw new Error("Somebody was told something.");
  await tx.insert(noticeMails).values({ ...told, state: "waiting", stateAt: 1 });
  const [made] = await tx
    .insert(imports)
    .values({
      label: "folder",
      startedBy: "p5",
      startedAt: 1,
      endedAt: 2,
      state: "finished",
      isStrict: false,
      counts: {},
    })
    .returning({ importId: imports.importId });
  if (!made) throw new Error("The import has an id.");
  const row = { file: "orders", line: 2, column: "kind", value: "", reason: "kind is empty" };
  await tx.insert(importRejects).values({ ...made, position: 0, ...row });
  await tx.insert(importChanges).values({ ...made, ambassadorId: "amb-1", changes: [] });
}

async function countSeen(viewer: Viewer | null, table: string): Promise<number | "no right"> {
  try {
    const { rows } = await withViewer(viewer, (tx) =>
      tx.execute(sql`select count(1) from ${sql.identifier(table)}`),
    );
    return Number(rows[0]?.["count"]);
  } catch (error) {
    if (codeOf(error) === "42501") return "no right";
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return (error as { cause?: { code?: unknown } }).cause?.code;
}

test("every table of the database has a line here", async () => {
  const { rows } = await withSystem((tx) =>
    tx.execute(sql`select tablename from pg_tables where schemaname = 'public'`),
  );
  const found = rows.map((row) => String(row["tablename"]));
  const untold = found.filter((name) => !(name in TABLES));
  expect(untold).toEqual([]);
});

test("row security is on for every table", async () => {
  const { rows } = await withSystem((tx) =>
    tx.execute(
      sql`select tablename from pg_tables where schemaname = 'public' and not rowsecurity`,
    ),
  );
  expect(rows).toEqual([]);
});

describe.each(Object.entries(TABLES))("%s", (table, seen) => {
  test.each(Object.entries(VIEWERS))(
    "is shown to %s as far as it is theirs",
    async (who, viewer) => {
      expect(await countSeen(viewer, table)).toBe(seen[who as Who]);
    },
  );

  test.each(Object.entries(VIEWERS))(
    "cannot be changed by %s beyond their right",
    async (who, viewer) => {
      const changes = [
        sql`delete from ${sql.identifier(table)}`,
        sql`truncate ${sql.identifier(table)}`,
      ];
      for (const change of changes) {
        const outcome = await withViewer(viewer, async (tx) => {
          const { rowCount } = await tx.execute(change);
          tx.rollback();
          return rowCount;
        }).catch((error: unknown) => codeOf(error) ?? "rolled back");
        const isOwn = table === "sessions" || (table === "saved_views" && seen[who as Who] === 0);
        expect(outcome, who).toBe(isOwn && change === changes[0] ? "rolled back" : "42501");
      }
    },
  );
});

test("an ambassador ends no other's session, even without a where-clause", async () => {
  const ended = withViewer(VIEWERS["ambassador one"], async (tx) => {
    const { rowCount } = await tx.execute(sql`delete from sessions`);
    throw new Error(`undone: ${rowCount}`);
  });
  await expect(ended).rejects.toThrow("undone: 1");
});

test.each(["token_hash", "email"])("an ambassador reads no %s", async (column) => {
  const table = column === "email" ? "people" : "sessions";
  await expect(
    withViewer(VIEWERS["ambassador one"], (tx) =>
      tx.execute(sql`select ${sql.identifier(column)} from ${sql.identifier(table)}`),
    ),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("nobody but an admin makes or changes a person, whatever the code asks", async () => {
  for (const who of ["nobody", "ambassador one", "reviewer"] as const) {
    for (const change of [
      sql`update people set role = 'admin'`,
      sql`insert into people (person_id, name, email, role, invited_at, invited_by) values ('x', 'x', 'x@x.example', 'admin', now(), 'p1')`,
    ]) {
      await expect(withViewer(VIEWERS[who], (tx) => tx.execute(change))).rejects.toMatchObject({
        cause: { code: "42501" },
      });
    }
  }
});

const makeLink = (madeBy: string, account: string, order: string) =>
  sql`insert into why_links (account_id, order_id, link_id, token_hash, reader, shows_money, made_by, made_at, expires_at)
    values (${account}, ${order}, ${`${madeBy}-${order}`}, ${`${madeBy}-${order}`}, 'customer', false, ${madeBy}, now(), now() + interval '1 day')`;

test.each([
  ["another's order", "ambassador one", makeLink("p1", "acc-2", "ord-2")],
  ["an order before their referral", "ambassador one", makeLink("p1", "acc-1", "ord-before")],
  ["a linked account's order", "ambassador one", makeLink("p1", "acc-linked", "ord-linked")],
  ["their own order in another's name", "ambassador one", makeLink("p2", "acc-1", "ord-1")],
  ["any order, being a reviewer", "reviewer", makeLink("p4", "acc-1", "ord-1")],
] as const)("no link is made to %s", async (_, who, insert) => {
  await expect(withViewer(VIEWERS[who], (tx) => tx.execute(insert))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("an ambassador makes a link to an own order, and takes back no other's", async () => {
  const taken = withViewer(VIEWERS["ambassador one"], async (tx) => {
    await tx.execute(makeLink("p1", "acc-1", "ord-1"));
    const { rowCount } = await tx.execute(sql`update why_links set revoked_at = now()`);
    throw new Error(`undone: ${rowCount}`);
  });
  await expect(taken).rejects.toThrow("undone: 2");
});

test("nobody reads or keeps longer what a link is", async () => {
  for (const change of [
    sql`select token_hash from why_links`,
    sql`update why_links set expires_at = now() + interval '80 days'`,
    sql`update why_links set shows_money = true`,
  ]) {
    await expect(withViewer(VIEWERS.admin, (tx) => tx.execute(change))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  }
});

test("no viewer makes a person of the demo, who needs no proof to come in", async () => {
  await expect(
    withViewer(VIEWERS.admin, (tx) =>
      tx.execute(
        sql`insert into people (person_id, name, email, role, invited_at, invited_by, is_demo) values ('x', 'x', 'x@x.example', 'admin', now(), 'p5', true)`,
      ),
    ),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a viewer's transaction cannot take another role", async () => {
  await expect(
    withViewer(VIEWERS["ambassador one"], async (tx) => {
      await tx.execute(sql`select set_config('because.viewer_role', 'admin', true)`);
      return tx.execute(sql`update people set role = 'admin'`);
    }),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("after a viewer's transaction the connection is nobody's", async () => {
  await withViewer(VIEWERS.admin, (tx) => tx.execute(sql`select 1`));
  const { rows } = await withSystem((tx) =>
    tx.execute(sql`select viewer_person() as person, viewer_role() as role`),
  );
  expect(rows).toEqual([{ person: null, role: null }]);
});
