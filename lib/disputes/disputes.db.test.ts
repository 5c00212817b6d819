import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { disputes } from "#db/schema/index.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { listDisagreements } from "#lib/decisions/testing/list-disagreements.ts";
import { approveProposal, sendBackProposal } from "./approve-proposal.ts";
import { answerQuestion } from "./answer-question.ts";
import { askAmbassador } from "./ask-ambassador.ts";
import { checkOpening } from "./check-opening.ts";
import { claimDispute } from "./claim-dispute.ts";
import { correctSameCause } from "./correct-same-cause.ts";
import { decideDispute } from "./decide-dispute.ts";
import { escalateOverdue } from "./escalate-overdue.ts";
import { getDispute } from "./get-dispute.ts";
import { getDisputeForm } from "./get-dispute-form.ts";
import { getEvidence } from "./get-evidence.ts";
import { listDisputes } from "./list-disputes.ts";
import { listOverturnRates } from "./list-overturn-rates.ts";
import { countQueue, listQueue, nextInQueue } from "./list-queue.ts";
import { listSameCause } from "./list-same-cause.ts";
import { openDispute } from "./open-dispute.ts";
import { loadQueueFilters } from "./queue-filters.ts";
import { reopenDispute } from "./reopen-dispute.ts";
import { noteInDispute, sayInDispute } from "./say-in-dispute.ts";
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
import { whatIfAccepted } from "./what-if-accepted.ts";
import { withdrawDispute } from "./withdraw-dispute.ts";

const database = useTestDatabase();
beforeAll(async () => {
  await publishBuiltIn(database.get());
  await recordPeople();
});

/** The class or reason in force. */
async function outcomeOf(orderId: string): Promise<string | undefined> {
  const rows = await withSystem((tx) =>
    readRows(
      tx,
      sql`select coalesce(class, reason) from decisions where order_id = ${orderId} and superseded_at is null`,
    ),
  );
  return rows[0]?.[0] ?? undefined;
}

/** Opened by Ann, claimed by the reviewer. */
async function openAndClaim(name: string) {
  await recordMixedUp(name, name);
  const opened = await openDispute(ANN, wrongIdentity(name), [PDF]);
  return claimDispute(REVIEWER, opened);
}

async function audited(subjectId: string): Promise<readonly string[]> {
  const rows = await withSystem((tx) =>
    readRows(tx, sql`select action from audit_log where subject_id = ${subjectId} order by entry`),
  );
  return rows.map((row) => row[0] ?? "");
}

const accepting = { outcome: "accepted", sentence: "The extracts show two companies." } as const;
const upholding = {
  outcome: "upheld",
  reason: "facts-confirmed",
  sentence: "The registry shows one owner.",
} as const;

describe("opening", () => {
  test("a wrong identity is contested, accepted and mended, and the ambassador is told", async () => {
    await recordMixedUp("tallgrass", "Tallgrass");
    expect(await outcomeOf("tallgrass-vm")).toBe("PRODUCT_ALREADY_PURCHASED");
    const form = await getDisputeForm(ANN.viewer, wrongIdentity("tallgrass"));
    expect(form?.claims.map(({ claim }) => claim)).toContain("identity-apart");
    const check = await checkOpening(ANN.viewer, wrongIdentity("tallgrass"));
    expect(check.refusals).toEqual([]);
    expect(check.foreseen).toMatchObject([{ class: "FIRST_PURCHASE" }]);
    const opened = await openDispute(ANN, wrongIdentity("tallgrass"), [PDF]);
    const claimed = await claimDispute(REVIEWER, opened);
    const whatIf = await whatIfAccepted(REVIEWER.viewer, opened);
    expect(whatIf.corrections).toEqual([{ of: "identity-apart", accountId: "tallgrass-media" }]);
    expect(whatIf.effect).toMatchObject({
      changes: [
        { orderId: "tallgrass-vm", after: { class: "FIRST_PURCHASE", rebateMinor: 45_000 } },
        { orderId: "tallgrass-db", after: { class: "NEW_PURCHASE", rebateMinor: 45_000 } },
      ],
    });
    // Looking changed nothing.
    expect(await outcomeOf("tallgrass-vm")).toBe("PRODUCT_ALREADY_PURCHASED");
    const basis = whatIf.effect.kind === "known" ? whatIf.effect.basis : null;
    const decided = await decideDispute(REVIEWER, { ...claimed, decision: accepting, basis });
    expect(decided.stage).toBe("decided");
    expect(await outcomeOf("tallgrass-vm")).toBe("FIRST_PURCHASE");
    expect(await withSystem(listDisagreements)).toEqual([]);
    const told = await getDispute(ANN.viewer, opened);
    expect(told).toMatchObject({ stage: "decided", outcome: "accepted", audience: "ambassador" });
    expect(told?.entries.map(({ kind }) => kind)).toEqual(["opened", "claimed", "accepted"]);
    expect(await audited(opened.disputeId)).toEqual([
      "dispute.open",
      "dispute.claim",
      "dispute.decide",
    ]);
    expect(await audited("tallgrass-media")).toEqual(["fact.correct"]);
  });

  test("the same form sent twice opens one dispute", async () => {
    await recordMixedUp("twice", "twice");
    const first = await openDispute(ANN, wrongIdentity("twice"));
    expect(await openDispute(ANN, wrongIdentity("twice"))).toEqual(first);
  });

  test("a second dispute on the order is refused while the first is open", async () => {
    await recordMixedUp("second", "second");
    await openDispute(ANN, wrongIdentity("second"));
    const again = { ...wrongIdentity("second"), requestId: "another" };
    const check = await checkOpening(ANN.viewer, again);
    expect(check.refusals).toMatchObject([{ code: "already-open" }]);
    await expect(openDispute(ANN, again)).rejects.toMatchObject({
      code: "DISPUTE_REFUSED",
      details: { fields: ["already-open"] },
    });
  });

  test("another's order and one that is not there look the same", async () => {
    await recordMixedUp("others", "others");
    const theirs = { ...wrongIdentity("others") };
    await expect(openDispute(BOB, theirs)).rejects.toThrow("NOT_FOUND");
    await expect(openDispute(ANN, { ...theirs, orderId: "nothing" })).rejects.toThrow("NOT_FOUND");
    await expect(openDispute(REVIEWER, theirs)).rejects.toThrow("NOT_FOUND");
    expect(await getDisputeForm(BOB.viewer, theirs)).toBeNull();
  });

  test("what is on record already, or gives the same answer, changes nothing, and what would is said", async () => {
    await recordMixedUp("nothing", "nothing");
    const draft = wrongIdentity("nothing");
    const same = { ...draft, counterFact: { claim: "order-kind", kind: "new" } } as const;
    const check = await checkOpening(ANN.viewer, same);
    expect(check.refusals).toMatchObject([{ code: "changes-nothing" }]);
    expect(check.refusals[0]).toHaveProperty(
      "instead",
      expect.arrayContaining([expect.objectContaining({ levers: ["name-not-shared"] })]),
    );
  });

  test("what was decided on the same facts is not opened again, on other facts it is", async () => {
    const claimed = await openAndClaim("before");
    await decideDispute(REVIEWER, { ...claimed, decision: upholding });
    const again = { ...wrongIdentity("before"), requestId: "again" };
    const check = await checkOpening(ANN.viewer, again);
    expect(check.refusals).toMatchObject([{ code: "decided-before" }]);
    const other = { ...again, counterFact: { claim: "earlier-order-not-theirs", orderId: null } };
    expect((await checkOpening(ANN.viewer, other as never)).refusals).toEqual([]);
  });

  test("a claim that its step does not offer is refused", async () => {
    await recordMixedUp("step", "step");
    const wrong = { ...wrongIdentity("step"), step: "paid" } as const;
    await expect(openDispute(ANN, wrong)).rejects.toThrow("INVALID_INPUT");
  });
});

describe("deciding", () => {
  test("upheld leaves every decision as it is, with a reason", async () => {
    const claimed = await openAndClaim("upheld");
    const { effect } = await decideDispute(REVIEWER, { ...claimed, decision: upholding });
    expect(effect).toBeNull();
    expect(await outcomeOf("upheld-vm")).toBe("PRODUCT_ALREADY_PURCHASED");
    expect(await getDispute(ANN.viewer, claimed)).toMatchObject({
      upholdReason: "facts-confirmed",
    });
  });

  test("other customers with the same cause are corrected together with it", async () => {
    await recordMixedUp("harbour-a", "Harbour");
    await recordMixedUp("marlowe", "Marlowe", "bob");
    const claimed = await claimDispute(
      REVIEWER,
      await openDispute(ANN, wrongIdentity("harbour-a")),
    );
    const found = await listSameCause(REVIEWER.viewer, claimed);
    const marlowe = found.find(({ accountId }) => accountId === "marlowe-media");
    expect(marlowe).toMatchObject({ key: "identity-apart:marlowe-media", ambassadorName: "bob" });
    const sameCause = [marlowe?.key ?? ""];
    const { effect } = await decideDispute(REVIEWER, {
      ...claimed,
      decision: accepting,
      sameCause,
    });
    expect(effect?.changes.map(({ orderId }) => orderId)).toContain("marlowe-vm");
    expect(await outcomeOf("marlowe-vm")).toBe("FIRST_PURCHASE");
  });

  test("the same cause is found after the decision too, and left or corrected then", async () => {
    await recordMixedUp("later-a", "Quarry");
    await recordMixedUp("later-b", "Orchard", "bob");
    const claimed = await claimDispute(REVIEWER, await openDispute(ANN, wrongIdentity("later-a")));
    const decided = await decideDispute(REVIEWER, { ...claimed, decision: accepting });
    const found = await listSameCause(REVIEWER.viewer, decided);
    const keys = ["identity-apart:later-b-media"];
    expect(found.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    await correctSameCause(REVIEWER, { ...decided, keys });
    expect(await outcomeOf("later-b-vm")).toBe("FIRST_PURCHASE");
    expect(await withSystem(listDisagreements)).toEqual([]);
  });

  test("goodwill is an exception on record: the order stays what it is", async () => {
    const claimed = await openAndClaim("goodwill");
    const decision = {
      outcome: "goodwill",
      amountMinor: 5_000,
      currency: "GBP",
      sentence: "The rule is clear, the wait was ours.",
    } as const;
    const { stage } = await decideDispute(REVIEWER, { ...claimed, decision });
    expect(stage).toBe("decided");
    expect(await outcomeOf("goodwill-vm")).toBe("PRODUCT_ALREADY_PURCHASED");
    expect(await getDispute(ANN.viewer, claimed)).toMatchObject({
      outcome: "goodwill",
      goodwill: [{ amountMinor: 5_000, currency: "GBP", givenBy: null, takenBack: null }],
    });
  });

  test("more money than one may move waits for an admin who is not the first", async () => {
    await recordMixedUp("second-admin", "second-admin");
    const opened = await openDispute(ANN, wrongIdentity("second-admin"));
    const claimed = await claimDispute(ADMIN, opened);
    const decision = {
      outcome: "goodwill",
      amountMinor: 300_000,
      currency: "GBP",
      sentence: "An exception.",
    } as const;
    const proposed = await decideDispute(ADMIN, { ...claimed, decision });
    expect(proposed.stage).toBe("awaiting-approval");
    expect(await getDispute(ANN.viewer, opened)).toMatchObject({
      stage: "in-review",
      goodwill: [],
    });
    await expect(approveProposal(ADMIN, proposed)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(approveProposal(REVIEWER, proposed)).rejects.toThrow("NOT_FOUND");
    const back = await sendBackProposal(OTHER_ADMIN, {
      ...seen(proposed),
      message: "Why so much?",
    });
    const again = await decideDispute(ADMIN, { ...back, decision });
    const approved = await approveProposal(OTHER_ADMIN, again);
    expect(approved.stage).toBe("decided");
    expect(await getDispute(ANN.viewer, opened)).toMatchObject({
      outcome: "goodwill",
      goodwill: [{ amountMinor: 300_000 }],
    });
  });

  test("a what-if that no longer holds is a conflict, and nothing is recorded", async () => {
    const claimed = await openAndClaim("stale");
    const stale = { ...claimed, decision: accepting, basis: "another" };
    await expect(decideDispute(REVIEWER, stale)).rejects.toThrow("CONFLICT");
    expect(await outcomeOf("stale-vm")).toBe("PRODUCT_ALREADY_PURCHASED");
  });

  test("facts that break a rule are refused, and the dispute stays where it was", async () => {
    const claimed = await openAndClaim("refused");
    const decision = {
      ...accepting,
      outcome: "accepted-in-part" as const,
      corrections: [
        {
          of: "order" as const,
          accountId: "refused-studio",
          orderId: "refused-vm",
          fields: { productCode: "nothing" },
        },
      ],
    };
    await expect(decideDispute(REVIEWER, { ...claimed, decision })).rejects.toThrow(
      "FACTS_REFUSED",
    );
    expect(await getDispute(REVIEWER.viewer, claimed)).toMatchObject({ stage: "in-review" });
  });

  test("whoever did not claim it does not decide it", async () => {
    const claimed = await openAndClaim("claimant");
    await expect(
      decideDispute(OTHER_REVIEWER, { ...claimed, decision: upholding }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
      details: { dispute: { stage: "in-review", version: 2 } },
    });
  });
});

const seen = ({ accountId, disputeId, version }: Awaited<ReturnType<typeof claimDispute>>) => ({
  accountId,
  disputeId,
  version,
});

describe("the thread", () => {
  test("a question waits for the ambassador, an answer gives it back, and notes stay among reviewers", async () => {
    const claimed = await openAndClaim("thread");
    const asked = await askAmbassador(REVIEWER, { ...claimed, message: "Which registry?" });
    const noted = await noteInDispute(OTHER_REVIEWER, { ...key(asked), message: "Looks alike." });
    await sayInDispute(ANN, { ...key(asked), message: "I am asking them." });
    await expect(answerQuestion(ANN, { ...asked, message: "Delft." })).rejects.toThrow("CONFLICT");
    await answerQuestion(ANN, { ...noted, version: noted.version + 1, message: "Delft." }, [PDF]);
    const told = await getDispute(ANN.viewer, claimed);
    expect(told?.entries.map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ["opened", "ann"],
      ["claimed", null],
      ["asked", null],
      ["said", "ann"],
      ["answered", "ann"],
    ]);
    expect(told?.files).toHaveLength(2);
    const reviewed = await getDispute(REVIEWER.viewer, claimed);
    expect(reviewed?.entries.map(({ kind }) => kind)).toContain("noted");
  });

  test("a sixth file of a round has no room", async () => {
    const claimed = await openAndClaim("room");
    const five = Array.from({ length: 5 }, () => PDF);
    await expect(sayInDispute(ANN, { ...key(claimed), message: "More." }, five)).rejects.toThrow(
      "TOO_LARGE",
    );
  });

  test("evidence is read by both sides and nobody else", async () => {
    const claimed = await openAndClaim("evidence");
    const file = { ...key(claimed), round: 1, fileNumber: 1 };
    const read = await getEvidence(ANN.viewer, file);
    expect(new TextDecoder().decode(read?.content)).toBe("%PDF-1.7 extract");
    expect(await getEvidence(REVIEWER.viewer, file)).toMatchObject({ type: "application/pdf" });
    expect(await getEvidence(BOB.viewer, file)).toBeNull();
    expect(await getDispute(BOB.viewer, claimed)).toBeNull();
  });

  test("reopened once, with new evidence, and not a second time", async () => {
    const claimed = await openAndClaim("reopen");
    const decided = await decideDispute(REVIEWER, { ...claimed, decision: upholding });
    const given = { ...seen(decided), message: "Here is the extract." };
    await expect(reopenDispute(ANN, given, [])).rejects.toThrow("DISPUTE_REFUSED");
    const reopened = await reopenDispute(ANN, given, [PDF]);
    const again = await claimDispute(OTHER_REVIEWER, reopened);
    const upheld = await decideDispute(OTHER_REVIEWER, { ...again, decision: upholding });
    await expect(reopenDispute(ANN, { ...given, ...seen(upheld) }, [PDF])).rejects.toThrow(
      "CONFLICT",
    );
  });

  test("after the time for it a decided dispute stays decided", async () => {
    const claimed = await openAndClaim("too-late");
    const decided = await decideDispute(REVIEWER, { ...claimed, decision: upholding });
    await withSystem((tx) =>
      tx
        .update(disputes)
        .set({ decidedAt: Date.now() - 31 * 86_400_000 })
        .where(eq(disputes.disputeId, decided.disputeId)),
    );
    const given = { ...seen(decided), message: "Late." };
    await expect(reopenDispute(ANN, given, [PDF])).rejects.toThrow("DISPUTE_REFUSED");
  });

  test("a withdrawn dispute is over, and the order may be disputed again", async () => {
    const claimed = await openAndClaim("withdrawn");
    await withdrawDispute(ANN, { ...claimed, message: null });
    const after = { ...seen(claimed), version: claimed.version + 1 };
    await expect(decideDispute(REVIEWER, { ...after, decision: upholding })).rejects.toMatchObject({
      details: { dispute: { stage: "withdrawn" } },
    });
    const again = { ...wrongIdentity("withdrawn"), requestId: "again" };
    expect((await checkOpening(ANN.viewer, again)).refusals).toEqual([]);
  });
});

const key = ({ accountId, disputeId }: { accountId: string; disputeId: string }) => ({
  accountId,
  disputeId,
});

describe("lists", () => {
  test("an ambassador lists own disputes alone, a reviewer the queue, what is overdue first", async () => {
    await recordMixedUp("listed", "listed");
    const opened = await openDispute(ANN, wrongIdentity("listed"));
    await withSystem((tx) =>
      tx
        .update(disputes)
        .set({ dueAt: Date.now() - 86_400_000 })
        .where(eq(disputes.disputeId, opened.disputeId)),
    );
    const own = await listDisputes(ANN.viewer, { isOpen: true, after: null });
    expect(own.lines.map(({ disputeId }) => disputeId)).toContain(opened.disputeId);
    expect((await listDisputes(BOB.viewer, { isOpen: null, after: null })).lines).toEqual([]);
    const filters = loadQueueFilters("?sort=stake");
    const queue = await listQueue(REVIEWER.viewer, filters);
    expect(queue.lines[0]).toMatchObject({
      disputeId: opened.disputeId,
      isOverdue: true,
      stakeMinor: 75_000,
      productName: "Elastic Compute",
    });
    const counts = await countQueue(REVIEWER.viewer);
    expect(counts.overdue).toBe(1);
    expect(counts.open).toBe(queue.lines.length);
    expect(await nextInQueue(REVIEWER.viewer, filters, opened)).toMatchObject({
      previous: null,
      at: 1,
      all: counts.open,
    });
    await expect(listQueue(ANN.viewer, filters)).rejects.toThrow("NOT_FOUND");
    expect(await escalateOverdue(Date.now())).toBe(1);
    expect(await escalateOverdue(Date.now())).toBe(0);
    expect(await getDispute(ANN.viewer, opened)).toMatchObject({ stage: "opened" });
  });

  test("how often decisions fall is counted by what was contested", async () => {
    const rates = await listOverturnRates(REVIEWER.viewer);
    const rate = rates.find(({ contested }) => contested === "PRODUCT_ALREADY_PURCHASED");
    expect(rate?.overturned).toBeGreaterThan(0);
    expect(rate?.decided).toBeGreaterThan(rate?.overturned ?? 0);
  });
});

test("an ambassador's role reads no column and no row of disputes that is not theirs", async () => {
  const hidden = [
    sql`select stake_minor from disputes`,
    sql`select claimed_by from disputes`,
    sql`select actor from dispute_events`,
    sql`select data from dispute_events`,
    sql`select granted_by from goodwill`,
    sql`select * from fact_retractions`,
  ];
  for (const query of hidden) {
    await expect(withViewer(ANN.viewer, (tx) => tx.execute(query))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  }
  const internal = await withViewer(ANN.viewer, (tx) =>
    tx.execute(sql`select kind from dispute_events where visibility = 'internal'`),
  );
  expect(internal.rows).toEqual([]);
  const others = await withViewer(BOB.viewer, (tx) =>
    tx.execute(sql`select dispute_id from dispute_events union all select dispute_id from disputes
      union all select dispute_id from dispute_files union all select dispute_id from goodwill`),
  );
  expect(others.rows).toEqual([]);
});
