import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { beijing } from "#db/demo/beijing-time.ts";
import { DEMO_COLLEAGUES, DEMO_PEOPLE } from "#db/demo/demo-people.ts";
import type { Tx } from "#db/client/transaction.ts";
import { decisions, people } from "#db/schema/index.ts";
import { auditCorrections } from "#lib/corrections/apply-corrections.ts";
import { carryOut, giveGoodwill, moveOfDecision } from "#lib/disputes/decide-dispute.ts";
import { createDispute } from "#lib/disputes/create-dispute.ts";
import { loadContested } from "#lib/disputes/load-contested.ts";
import { loadDisputeTerms } from "#lib/disputes/load-dispute-settings.ts";
import { type DisputeRow, type Move, moveDispute, type Mover } from "#lib/disputes/move-dispute.ts";
import type { Proposal } from "#lib/disputes/proposal.ts";
import { checkEvidence } from "#lib/disputes/sniff-evidence.ts";
import { storeEvidence } from "#lib/disputes/store-evidence.ts";
import { suggestedFor } from "#lib/disputes/suggested-for.ts";
import { auditDispute } from "#lib/disputes/tell-dispute.ts";
import { dueAfter, extendDue, type WorkCalendar } from "#lib/disputes/working-days.ts";
import type { DemoDispute, DemoReviewer, DemoStep } from "./demo-dispute.ts";
import { DEMO_DISPUTES, SHOWN_NUMBER } from "./demo-disputes.ts";
import { SHOWN_ORDER } from "./open-disputes.ts";

const EMAILS: Readonly<Record<DemoReviewer, string>> = {
  daniel: DEMO_PEOPLE.admin.email,
  sofia: DEMO_COLLEAGUES.sofia.email,
  henrik: DEMO_COLLEAGUES.henrik.email,
};

/**
 * Records the demo's disputes as if they had happened on their days: the same moves as people make, by the
 * same state machine. Only the audit log dates its entries itself, and says when the demo was loaded. Precondition: the demo's facts and people are recorded, in this transaction.
 */
export async function recordDemoDisputes(tx: Tx): Promise<void> {
  const cast = await loadCast(tx);
  const { calendar, daysToDecide } = await loadDisputeTerms(tx);
  const shown = DEMO_DISPUTES.findIndex(({ orderId }) => orderId === SHOWN_ORDER);
  await tx.execute(
    sql`select setval(pg_get_serial_sequence('disputes', 'number'), ${SHOWN_NUMBER - shown - 1})`,
  );
  // What is decided comes last: a fact is never recorded before one that is on record already.
  const opened: { readonly told: DemoDispute; readonly row: DisputeRow }[] = [];
  for (const told of DEMO_DISPUTES) opened.push({ told, row: await open(tx, told, cast) });
  for (const { told, row } of opened) {
    let now = row;
    for (const step of told.steps) {
      now = await take(tx, now, step, { told, cast, calendar, daysToDecide });
    }
  }
}

type Cast = {
  readonly reviewers: ReadonlyMap<string, Mover>;
  readonly ambassadors: ReadonlyMap<string, Mover>;
};

async function loadCast(tx: Tx): Promise<Cast> {
  const rows = await tx
    .select({
      id: people.id,
      email: people.email,
      role: people.role,
      ambassadorId: people.ambassadorId,
    })
    .from(people)
    .where(inArray(people.invitedBy, ["demo"]));
  const movers = rows.map(({ id, email, role, ambassadorId }) => ({
    email,
    mover: { actor: id, origin: null, role, ambassadorId, now: 0 },
  }));
  return {
    reviewers: new Map(movers.map(({ email, mover }) => [email, mover])),
    ambassadors: new Map(movers.map(({ mover }) => [mover.ambassadorId ?? "", mover])),
  };
}

function moverAt(movers: ReadonlyMap<string, Mover>, name: string, at: string): Mover {
  const mover = movers.get(name);
  if (!mover) throw new Error(`The demo has nobody called ${name}.`);
  return { ...mover, now: beijing(at) };
}

async function open(tx: Tx, told: DemoDispute, cast: Cast): Promise<DisputeRow> {
  const { accountId, orderId, ambassadorId, says, files = [], ...draft } = told;
  const contested = await loadContested(tx, told, ambassadorId);
  if (!contested || (contested.order === null) !== (orderId === null)) {
    throw new Error(`The demo has no order ${orderId} to dispute.`);
  }
  const [decision] = await tx
    .select({ version: decisions.version, class: decisions.class, reason: decisions.reason })
    .from(decisions)
    .where(
      and(
        eq(decisions.accountId, accountId),
        eq(decisions.orderId, orderId ?? ""),
        isNull(decisions.supersededAt),
      ),
    );
  const mover = moverAt(cast.ambassadors, ambassadorId, told.at);
  const row = await createDispute(tx, {
    given: {
      accountId,
      orderId,
      step: draft.step,
      counterFact: draft.counterFact,
      message: says,
      requestId: `demo-${orderId ?? accountId}`,
    },
    decision: decision ?? null,
    contested,
    mover,
    evidence: checkEvidence(files),
    currency: contested.order?.currency ?? "USD",
  });
  if (!row) throw new Error(`The demo disputes ${orderId} twice.`);
  await auditDispute(tx, { row, before: null }, "opened", mover);
  return row;
}

type Scene = {
  readonly told: DemoDispute;
  readonly cast: Cast;
  readonly calendar: WorkCalendar;
  readonly daysToDecide: number;
};

async function take(tx: Tx, row: DisputeRow, step: DemoStep, scene: Scene): Promise<DisputeRow> {
  const mover = moverOfStep(step, scene);
  if (step.do === "decide") return decide(tx, row, step.decision, mover);
  const move = await moveOfStep(tx, row, step, mover, scene);
  const moved = await moveDispute(tx, row, row.version, mover, move);
  const files = "files" in step ? (step.files ?? []) : [];
  await storeEvidence(tx, moved.row, checkEvidence(files), mover, move.visibility);
  await auditDispute(tx, { row: moved.row, before: row }, move.event, mover);
  return moved.row;
}

function moverOfStep(step: DemoStep, { told, cast }: Scene): Mover {
  if (step.do === "escalate") {
    const now = beijing(step.at);
    return { actor: "overdue disputes", origin: null, role: "system", ambassadorId: null, now };
  }
  const by = "by" in step ? step.by : undefined;
  return by
    ? moverAt(cast.reviewers, EMAILS[by], step.at)
    : moverAt(cast.ambassadors, told.ambassadorId, step.at);
}

async function decide(
  tx: Tx,
  row: DisputeRow,
  given: Proposal["decision"],
  mover: Mover,
): Promise<DisputeRow> {
  const proposal = await proposalOf(tx, row, given);
  const done = await carryOut(tx, proposal, mover, mover.now);
  const move = moveOfDecision(given, mover);
  const moved = await moveDispute(tx, row, row.version, mover, {
    ...move,
    data: { ...proposal, sums: done.effect?.sums ?? [] },
  });
  const goodwill = await giveGoodwill(tx, moved.row, given, mover, null);
  await auditDispute(tx, { row: moved.row, before: row }, move.event, mover);
  await auditCorrections(tx, mover, [...done.changes, ...goodwill], null);
  return moved.row;
}

async function proposalOf(tx: Tx, row: DisputeRow, given: Proposal["decision"]): Promise<Proposal> {
  if (given.outcome !== "accepted") return { decision: given, also: [] };
  const corrections = given.corrections ?? [...(await suggestedFor(tx, row))];
  return { decision: { ...given, corrections }, also: [] };
}

async function moveOfStep(
  tx: Tx,
  row: DisputeRow,
  step: Exclude<DemoStep, { readonly do: "decide" }>,
  { actor, now }: Mover,
  { calendar, daysToDecide }: Scene,
): Promise<Move> {
  const message = "says" in step ? step.says : null;
  const said = { visibility: "public", message } as const;
  switch (step.do) {
    case "claim":
      return {
        ...said,
        action: "claim",
        event: "claimed",
        set: { claimedBy: actor, claimedAt: now },
      };
    case "say":
      return { ...said, action: "say", event: "said" };
    case "note":
      return { ...said, action: "note", event: "noted", visibility: "internal" };
    case "ask":
      return { ...said, action: "ask", event: "asked", set: { askedAt: now } };
    case "answer":
      return {
        ...said,
        action: "answer",
        event: "answered",
        set: {
          askedAt: null,
          dueAt: extendDue(row.dueAt, { from: row.askedAt ?? now, to: now }, calendar),
        },
      };
    case "withdraw":
      return { ...said, action: "withdraw", event: "withdrawn", set: { withdrawnAt: now } };
    case "reopen":
      return {
        ...said,
        action: "reopen",
        event: "reopened",
        set: {
          upholdReason: null,
          decidedAt: null,
          decidedBy: null,
          claimedBy: null,
          claimedAt: null,
          dueAt: dueAfter(now, daysToDecide, calendar),
        },
      };
    case "escalate":
      return {
        ...said,
        action: "escalate",
        event: "escalated",
        visibility: "internal",
        set: { escalatedAt: now },
      };
    case "propose": {
      const proposal = await proposalOf(tx, row, step.decision);
      return {
        ...said,
        action: "propose",
        event: "proposed",
        visibility: "internal",
        data: proposal,
        set: { proposal, proposedBy: actor },
      };
    }
    default:
      return step satisfies never;
  }
}
