import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { verifyAuditLog } from "#lib/audit/verify-audit-log.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { listDisagreements } from "#lib/decisions/testing/list-disagreements.ts";
import { approveProposal } from "./approve-proposal.ts";
import { claimDispute } from "./claim-dispute.ts";
import { decideDispute } from "./decide-dispute.ts";
import type { SeenDispute } from "./dispute-view.ts";
import { getDispute } from "./get-dispute.ts";
import { listDisputesOfOrder } from "./list-disputes.ts";
import { listQueue } from "./list-queue.ts";
import { openDispute } from "./open-dispute.ts";
import { loadQueueFilters } from "./queue-filters.ts";
import { reopenDispute } from "./reopen-dispute.ts";
import { takeBackGoodwill } from "./take-back-goodwill.ts";
import {
  ADMIN,
  ANN,
  BOB,
  OTHER_ADMIN,
  OTHER_REVIEWER,
  PDF,
  recordMixedUp,
  recordPeople,
  REVIEWER,
  wrongIdentity,
} from "./testing/contested-programme.ts";

const database = useTestDatabase();
beforeAll(async () => {
  await publishBuiltIn(database.get());
  await recordPeople();
});

const WHY = "It was meant for another order.";
/** More than one alone may move. */
const MUCH = 300_000;

const goodwillOf = (amountMinor = 5_000) =>
  ({ outcome: "goodwill", amountMinor, currency: "GBP", sentence: "The wait was ours." }) as const;

/** Opened by Ann, and answered with goodwill by whoever takes it. */
async function give(name: string, by = REVIEWER, amountMinor?: number) {
  await recordMixedUp(name, name);
  const claimed = await claimDispute(by, await openDispute(ANN, wrongIdentity(name)));
  return withGoodwill(await decideDispute(by, { ...claimed, decision: goodwillOf(amountMinor) }));
}

/** What a form that takes it back would send. */
async function withGoodwill({ accountId, disputeId, version }: SeenDispute) {
  const key = { accountId, disputeId };
  const goodwillId = (await getDispute(ADMIN.viewer, key))?.goodwill.at(-1)?.goodwillId ?? "";
  return { ...key, version, goodwillId, message: WHY };
}

const keyOf = ({ accountId, disputeId }: SeenDispute) => ({ accountId, disputeId });

const rowsOf = (query: ReturnType<typeof sql>) => withSystem((tx) => readRows(tx, query));
const auditedOf = async (subjectId: string) =>
  (
    await rowsOf(sql`select action from audit_log where subject_id = ${subjectId} order by entry`)
  ).map(([action]) => action);
const decisionsOf = (name: string) =>
  rowsOf(sql`select order_id, version, coalesce(class, reason), rebate_minor from decisions
    where account_id = ${`${name}-studio`} order by order_id, version`);
const sumsOf = () => rowsOf(sql`select * from decision_sums order by 1, 2, 3, 4`);
/** What people are to be told of a dispute, as it waits to be told. */
const toldOf = (disputeId: string) =>
  rowsOf(sql`select data ->> 'stage', data ->> 'text' from pgboss.job
    where data::text like ${`%${disputeId}%`} order by created_on`);

describe("taken back", () => {
  test("goodwill is superseded with who, when and why, and both sides read it", async () => {
    const given = await give("both");
    const row = sql`select superseded_at is not null, amount_minor, sentence, granted_by from goodwill
      where goodwill_id = ${given.goodwillId}`;
    expect(await rowsOf(row)).toEqual([["f", "5000", "The wait was ours.", "person-reviewer"]]);
    const taken = await takeBackGoodwill(ADMIN, given);
    expect(taken).toEqual({ ...keyOf(given), version: given.version + 1 });
    expect(await rowsOf(row)).toEqual([["t", "5000", "The wait was ours.", "person-reviewer"]]);

    const reviewed = await getDispute(REVIEWER.viewer, keyOf(given));
    expect(reviewed).toMatchObject({
      stage: "decided",
      outcome: "goodwill",
      isTakenBack: true,
      goodwill: [
        {
          amountMinor: 5_000,
          givenBy: { name: "person-reviewer" },
          takenBack: { message: WHY, byName: "person-admin" },
        },
      ],
    });
    const told = await getDispute(ANN.viewer, keyOf(given));
    expect(told).toMatchObject({
      isTakenBack: true,
      goodwill: [{ amountMinor: 5_000, givenBy: null, takenBack: { message: WHY, byName: null } }],
    });
    expect(told?.entries.at(-1)).toMatchObject({
      kind: "taken-back",
      side: "reviewer",
      actorName: null,
      message: WHY,
    });
    expect(JSON.stringify(told)).not.toContain("person-");
  });

  test("it is in the audit log, of the dispute and of the goodwill, and the ambassador is told why", async () => {
    const given = await give("audited");
    await takeBackGoodwill(ADMIN, given);
    expect(await auditedOf(given.goodwillId)).toEqual(["goodwill.grant", "goodwill.take-back"]);
    expect((await auditedOf(given.disputeId)).at(-1)).toBe("dispute.take-back");
    expect((await toldOf(given.disputeId)).at(-1)).toEqual(["taken-back", WHY]);
    expect((await withSystem(verifyAuditLog)).broken).toBeNull();
  });

  test("no decision and no sum moves, as none did when it was given", async () => {
    await recordMixedUp("money", "money");
    const before = [await decisionsOf("money"), await sumsOf()];
    const claimed = await claimDispute(REVIEWER, await openDispute(ANN, wrongIdentity("money")));
    const decided = await decideDispute(REVIEWER, { ...claimed, decision: goodwillOf() });
    expect([await decisionsOf("money"), await sumsOf()]).toEqual(before);
    await takeBackGoodwill(ADMIN, await withGoodwill(decided));
    expect([await decisionsOf("money"), await sumsOf()]).toEqual(before);
    expect(await withSystem(listDisagreements)).toEqual([]);
  });

  test("lists and the order's page say so, and not before", async () => {
    const given = await give("listed");
    const isTakenBack = async () => {
      const order = { accountId: "listed-studio", orderId: "listed-vm" };
      const own = await listDisputesOfOrder(ANN.viewer, order);
      const queue = await listQueue(REVIEWER.viewer, loadQueueFilters("?view=decided"));
      const queued = queue.lines.find(({ disputeId }) => disputeId === given.disputeId);
      return [own[0]?.isTakenBack, queued?.isTakenBack];
    };
    expect(await isTakenBack()).toEqual([false, false]);
    await takeBackGoodwill(ADMIN, given);
    expect(await isTakenBack()).toEqual([true, true]);
  });

  test("once reopened, what the first round gave is still there to be taken back", async () => {
    const given = await give("again");
    const reopening = { ...keyOf(given), version: given.version, message: "An extract." };
    const reopened = await reopenDispute(ANN, reopening, [PDF]);
    const shown = await getDispute(ADMIN.viewer, keyOf(given));
    expect(shown?.actions).toContain("take-back");
    await takeBackGoodwill(ADMIN, { ...given, version: reopened.version });
    expect(await getDispute(ANN.viewer, keyOf(given))).toMatchObject({
      stage: "reopened",
      isTakenBack: false,
      goodwill: [{ takenBack: { message: WHY } }],
    });
  });
});

describe("refused", () => {
  test("whoever is no admin may not, nor see that they might", async () => {
    const given = await give("admins");
    for (const context of [REVIEWER, OTHER_REVIEWER, ANN, BOB]) {
      await expect(takeBackGoodwill(context, given)).rejects.toThrow("NOT_FOUND");
      const shown = await getDispute(context.viewer, keyOf(given));
      expect(shown?.actions ?? []).not.toContain("take-back");
    }
    expect((await getDispute(ADMIN.viewer, keyOf(given)))?.actions).toContain("take-back");
    expect(await auditedOf(given.goodwillId)).toEqual(["goodwill.grant"]);
  });

  test("a second time, whoever asks", async () => {
    const given = await give("twice");
    const taken = await takeBackGoodwill(ADMIN, given);
    for (const context of [ADMIN, OTHER_ADMIN]) {
      const again = { ...given, version: taken.version };
      await expect(takeBackGoodwill(context, again)).rejects.toThrow("GOODWILL_TAKEN_BACK");
    }
    expect((await getDispute(ADMIN.viewer, keyOf(given)))?.actions).not.toContain("take-back");
    expect(await auditedOf(given.goodwillId)).toEqual(["goodwill.grant", "goodwill.take-back"]);
  });

  test("more than one alone may move, by the admin who gave it; another may", async () => {
    await recordMixedUp("much", "much");
    const claimed = await claimDispute(ADMIN, await openDispute(ANN, wrongIdentity("much")));
    const proposed = await decideDispute(ADMIN, { ...claimed, decision: goodwillOf(MUCH) });
    const given = await withGoodwill(await approveProposal(OTHER_ADMIN, proposed));
    await expect(takeBackGoodwill(ADMIN, given)).rejects.toThrow("NEEDS_SECOND_ADMIN");
    expect(await auditedOf(given.goodwillId)).toEqual(["goodwill.grant"]);
    await takeBackGoodwill(OTHER_ADMIN, given);
    expect(await auditedOf(given.goodwillId)).toContain("goodwill.take-back");
  });

  test("little, by the admin who gave it, is not", async () => {
    const given = await give("little", ADMIN);
    await expect(takeBackGoodwill(ADMIN, given)).resolves.toBeDefined();
  });

  test("a dispute that moved on meanwhile, and goodwill of another dispute", async () => {
    const given = await give("stale");
    const older = { ...given, version: given.version - 1, message: "Other words." };
    await expect(takeBackGoodwill(ADMIN, older)).rejects.toThrow("CONFLICT");
    const other = await give("another");
    const crossed = { ...given, goodwillId: other.goodwillId };
    await expect(takeBackGoodwill(ADMIN, crossed)).rejects.toThrow("NOT_FOUND");
    expect(await auditedOf(given.goodwillId)).toEqual(["goodwill.grant"]);
    expect(await auditedOf(other.goodwillId)).toEqual(["goodwill.grant"]);
  });
});

describe("of two rounds", () => {
  /** Given, opened again, and given anew: both stand. */
  async function giveTwice(name: string) {
    const one = await give(name);
    const reopening = { ...keyOf(one), version: one.version, message: "An extract." };
    const claimed = await claimDispute(OTHER_REVIEWER, await reopenDispute(ANN, reopening, [PDF]));
    const decision = goodwillOf(7_000);
    const other = await withGoodwill(await decideDispute(OTHER_REVIEWER, { ...claimed, decision }));
    return { one: { ...one, version: other.version }, other };
  }

  test("the same words on the same page, of the other goodwill, are no second click", async () => {
    const { one, other } = await giveTwice("rounds");
    await takeBackGoodwill(ADMIN, one);
    await expect(takeBackGoodwill(ADMIN, other)).rejects.toThrow("CONFLICT");
    expect(await auditedOf(other.goodwillId)).toEqual(["goodwill.grant"]);
    expect(await getDispute(ANN.viewer, keyOf(other))).toMatchObject({
      isTakenBack: false,
      goodwill: [{ takenBack: { message: WHY } }, { takenBack: null }],
    });
  });

  test("as long as one stands, nothing says that goodwill was taken back", async () => {
    const { one, other } = await giveTwice("standing");
    const taken = await takeBackGoodwill(ADMIN, other);
    expect((await getDispute(ANN.viewer, keyOf(one)))?.isTakenBack).toBe(false);
    await takeBackGoodwill(ADMIN, { ...one, version: taken.version });
    expect((await getDispute(ANN.viewer, keyOf(one)))?.isTakenBack).toBe(true);
  });
});

describe("at once", () => {
  test("of two admins one takes it back, and the other is told that it is done", async () => {
    const given = await give("race");
    const settled = await Promise.allSettled([
      takeBackGoodwill(ADMIN, given),
      takeBackGoodwill(OTHER_ADMIN, { ...given, message: "A mistake." }),
    ]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(refused).toMatchObject([{ code: "GOODWILL_TAKEN_BACK" }]);
    expect(await auditedOf(given.goodwillId)).toEqual(["goodwill.grant", "goodwill.take-back"]);
    const shown = await getDispute(ADMIN.viewer, keyOf(given));
    expect(shown?.entries.filter(({ kind }) => kind === "taken-back")).toHaveLength(1);
  });

  test("a button pressed twice is one taking back", async () => {
    const given = await give("double");
    const [one, other] = await Promise.all([
      takeBackGoodwill(ADMIN, given),
      takeBackGoodwill(ADMIN, given),
    ]);
    expect(one).toEqual(other);
    expect(await auditedOf(given.goodwillId)).toEqual(["goodwill.grant", "goodwill.take-back"]);
  });
});

test("an ambassador reads own goodwill that was taken back, of nobody else's any, and not who gave it", async () => {
  const given = await give("rows");
  await takeBackGoodwill(ADMIN, given);
  const query = sql`select goodwill_id from goodwill where goodwill_id = ${given.goodwillId}`;
  const seenBy = async ({ viewer }: typeof ANN) =>
    (await withViewer(viewer, (tx) => tx.execute(query))).rows;
  expect(await seenBy(ANN)).toHaveLength(1);
  expect(await seenBy(BOB)).toHaveLength(0);
  const hidden = withViewer(ANN.viewer, (tx) => tx.execute(sql`select granted_by from goodwill`));
  await expect(hidden).rejects.toMatchObject({ cause: { code: "42501" } });
});
