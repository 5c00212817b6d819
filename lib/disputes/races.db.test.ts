import { eq, sql } from "drizzle-orm";
import type { Pool } from "pg";
import { beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/client/database.ts";
import { readRows } from "#db/client/read-rows.ts";
import { withSystem } from "#db/client/with-system.ts";
import { disputes } from "#db/schema/index.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { verifyAuditLog } from "#lib/audit/verify-audit-log.ts";
import { importFolder } from "#lib/decisions/import/import-folder.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { makeFactFolder } from "#lib/decisions/testing/fact-folder.ts";
import { listDisagreements } from "#lib/decisions/testing/list-disagreements.ts";
import { answerQuestion } from "./answer-question.ts";
import { approveProposal } from "./approve-proposal.ts";
import { askAmbassador } from "./ask-ambassador.ts";
import { claimDispute } from "./claim-dispute.ts";
import { decideDispute } from "./decide-dispute.ts";
import { openDispute } from "./open-dispute.ts";
import {
  ADMIN,
  ANN,
  BEGINNING,
  OTHER_ADMIN,
  OTHER_REVIEWER,
  recordMixedUp,
  recordPeople,
  REVIEWER,
  wrongIdentity,
} from "./testing/contested-programme.ts";
import { withdrawDispute } from "./withdraw-dispute.ts";

/*
 * On a server each side has a connection of its own and they meet in the database; embedded they queue for
 * the one there is. What comes out is the same: one of them did it, the other knows.
 */

const database = useTestDatabase();
beforeAll(async () => {
  await publishBuiltIn(database.get());
  await recordPeople();
});

const accepting = { outcome: "accepted", sentence: "Two companies." } as const;
const upholding = { outcome: "upheld", reason: "facts-confirmed", sentence: "One owner." } as const;

async function opened(name: string) {
  await recordMixedUp(name, name);
  return openDispute(ANN, wrongIdentity(name));
}

/** Both at once: who did it, and what the other was told. */
async function race(...works: readonly (() => Promise<unknown>)[]) {
  const settled = await Promise.allSettled(works.map((work) => work()));
  const refused = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  return { won: settled.length - refused.length, refused };
}

const eventsOf = (disputeId: string) =>
  withSystem(async (tx) => {
    const rows = await readRows(
      tx,
      sql`select kind from dispute_events where dispute_id = ${disputeId} order by event_number`,
    );
    return rows.map((row) => row[0]);
  });

const stageOf = async (disputeId: string) =>
  (await withSystem((tx) => tx.select().from(disputes).where(eq(disputes.disputeId, disputeId))))[0]
    ?.stage;

test("of two reviewers who claim one dispute one gets it, the other hears who stands where", async () => {
  const dispute = await opened("claim");
  const { won, refused } = await race(
    () => claimDispute(REVIEWER, dispute),
    () => claimDispute(OTHER_REVIEWER, dispute),
  );
  expect(won).toBe(1);
  expect(refused).toMatchObject([
    { code: "CONFLICT", details: { dispute: { stage: "in-review", version: 2 } } },
  ]);
  expect(await eventsOf(dispute.disputeId)).toEqual(["opened", "claimed"]);
});

test("a decision pressed twice is one decision, and one correction", async () => {
  const claimed = await claimDispute(REVIEWER, await opened("double"));
  const decide = () => decideDispute(REVIEWER, { ...claimed, decision: accepting });
  const { won } = await race(decide, decide);
  expect(won).toBe(2);
  expect(await eventsOf(claimed.disputeId)).toEqual(["opened", "claimed", "accepted"]);
  const versions = await withSystem((tx) =>
    readRows(tx, sql`select version from accounts where account_id = 'double-media'`),
  );
  expect(versions).toHaveLength(2);
});

test("a form sent twice at once opens one dispute, and both are told which", async () => {
  await recordMixedUp("form", "form");
  const open = () => openDispute(ANN, wrongIdentity("form"));
  const [one, other] = await Promise.all([open(), open()]);
  expect(one).toEqual(other);
});

test("of two forms on one order one is opened", async () => {
  await recordMixedUp("forms", "forms");
  const { won, refused } = await race(
    () => openDispute(ANN, wrongIdentity("forms")),
    () => openDispute(ANN, { ...wrongIdentity("forms"), requestId: "another" }),
  );
  expect(won).toBe(1);
  expect(refused).toHaveLength(1);
});

test("withdrawn while it is decided: it is one or the other, whole", async () => {
  const claimed = await claimDispute(REVIEWER, await opened("withdraw"));
  const { won, refused } = await race(
    () => withdrawDispute(ANN, { ...claimed, message: null }),
    () => decideDispute(REVIEWER, { ...claimed, decision: accepting }),
  );
  expect(won).toBe(1);
  expect(refused).toMatchObject([{ code: "CONFLICT" }]);
  const stage = await stageOf(claimed.disputeId);
  const [outcome] = await withSystem((tx) =>
    readRows(
      tx,
      sql`select class from decisions where order_id = 'withdraw-vm' and superseded_at is null`,
    ),
  );
  expect(outcome?.[0] ?? null).toBe(stage === "decided" ? "FIRST_PURCHASE" : null);
});

test("an answer that comes while it is decided is heard, or the decision was made without it", async () => {
  const claimed = await claimDispute(REVIEWER, await opened("answer"));
  const asked = await askAmbassador(REVIEWER, { ...claimed, message: "Where?" });
  const { won } = await race(
    () => answerQuestion(ANN, { ...asked, message: "Delft." }),
    () => decideDispute(REVIEWER, { ...asked, decision: upholding }),
  );
  expect(won).toBe(1);
});

test("of two admins who agree to one proposal one carries it out, once", async () => {
  const claimed = await claimDispute(REVIEWER, await opened("approve"));
  const decision = {
    outcome: "goodwill",
    amountMinor: 900_000,
    currency: "GBP",
    sentence: "An exception.",
  } as const;
  const proposed = await decideDispute(REVIEWER, { ...claimed, decision });
  const { won } = await race(
    () => approveProposal(ADMIN, proposed),
    () => approveProposal(OTHER_ADMIN, proposed),
  );
  expect(won).toBe(1);
  const given = await withSystem((tx) =>
    readRows(tx, sql`select 1 from goodwill where dispute_id = ${claimed.disputeId}`),
  );
  expect(given).toHaveLength(1);
});

test("a correction during an import: every decision is what the facts say, whoever came first", async () => {
  const claimed = await claimDispute(REVIEWER, await opened("import"));
  const at = new Date(BEGINNING + 12 * 86_400_000).toISOString();
  const folder = makeFactFolder({
    orders: Array.from({ length: 40 }, (_, index) => ({
      order_id: `import-more-${index}`,
      account_id: index % 2 === 0 ? "import-studio" : "import-media",
      product_code: "vm",
      subscription_id: "",
      kind: "new",
      billing: "subscription",
      channel: "official",
      payment_id: "",
      placed_at: at,
      paid_at: at,
      active_until: "",
      currency: "GBP",
      list_amount: "10",
      paid_amount: "10",
    })),
  });
  const own = await importingDatabase();
  const given = { folder, label: "test", startedBy: "test", isStrict: false };
  const [imported, decided] = await Promise.all([
    importFolder(own.database, given),
    decideDispute(REVIEWER, { ...claimed, decision: accepting }),
  ]);
  await own.close();
  expect(imported.rejects).toEqual([]);
  expect(decided.stage).toBe("decided");
  expect(await withSystem(listDisagreements)).toEqual([]);
  const [account] = await withSystem((tx) =>
    readRows(
      tx,
      sql`select identity_id from accounts where account_id = 'import-media' and superseded_at is null`,
    ),
  );
  expect(account?.[0]).toBe("name-of-import-media");
});

/** An import wants a single session: on a server one of its own, embedded the one there is. */
async function importingDatabase() {
  const shared = database.get();
  if (shared.embedded) return { database: shared, close: async () => undefined };
  const { options } = shared.pool as Pool & { readonly options: { connectionString?: string } };
  const databaseUrl = options.connectionString ?? "";
  const own = await openDatabase({ databaseUrl, dataFolder: "" }, 1);
  return { database: own, close: () => own.close() };
}

test("after all of it the audit log is one chain", async () => {
  expect((await withSystem(verifyAuditLog)).broken).toBeNull();
});
