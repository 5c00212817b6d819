import { and, eq, ne, or } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { ambassadors, disputes, people } from "#db/schema/index.ts";
import { inArray, isNull } from "drizzle-orm";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { believedFacts } from "./believed-fact.ts";
import { type CounterFact, counterFactSchema } from "./counter-fact.ts";
import { disputeNow } from "./dispute-clock.ts";
import type {
  DisputeDetail,
  DisputeEntry,
  DisputeKey,
  DisputeLine,
  GoodwillShown,
} from "./dispute-view.ts";
import { selectLines, stageTold } from "./list-disputes.ts";
import { loadContestedAsOf } from "./load-contested.ts";
import { loadDisputeTerms } from "./load-dispute-settings.ts";
import { loadFiles, loadGoodwill, loadThread } from "./load-thread.ts";
import { type DisputeRow, stateOf } from "./move-dispute.ts";
import { proposalSchema } from "./proposal.ts";
import { reopenUntil } from "./reopen-dispute.ts";
import { requireDispute } from "./require-dispute.ts";
import { actionsOf } from "./state-machine.ts";
import { suggestedFor } from "./suggested-for.ts";

const MOST_OTHERS = 20;

/** A dispute as this viewer may see it; null: not there, or not theirs. */
export async function getDispute(viewer: Viewer, key: DisputeKey): Promise<DisputeDetail | null> {
  const isIt = and(eq(disputes.accountId, key.accountId), eq(disputes.disputeId, key.disputeId));
  const seen = await withViewer(viewer, async (tx) => {
    const [line] = await selectLines(tx, viewer, isIt, 1);
    if (!line) return null;
    return {
      line,
      thread: await loadThread(tx, viewer, key),
      files: await loadFiles(tx, key),
      goodwill: await loadGoodwill(tx, viewer, key),
      terms: await loadDisputeTerms(tx),
    };
  });
  if (!seen) return null;
  const { line, thread, files, goodwill, terms } = seen;
  const rest = await withSystem(async (tx) => {
    const row = await requireDispute(tx, key);
    if (!can(viewer, "dispute.read", row)) return null;
    const names = await loadNames(tx, [
      ...thread.map(({ actor }) => actor),
      ...goodwill.map(({ grantedBy }) => grantedBy),
      row.claimedBy,
      row.proposedBy,
    ]);
    const counterFact = counterFactSchema.parse(row.counterFact);
    return {
      row,
      names,
      counterFact,
      recorded: await recordedOf(tx, row, counterFact),
      ambassadorName: await loadAmbassadorName(tx, row.ambassadorId),
      suggested: viewer.audience === "reviewer" ? await suggestedFor(tx, row) : [],
    };
  });
  if (!rest) return null;
  const { row, names, counterFact, recorded, ambassadorName, suggested } = rest;
  const entries = thread.map((entry) => entryOf(entry, { viewer, names, ambassadorName }));
  const actions = actionsFor(viewer, row, terms.daysToReopen).filter(
    (action) => action !== "take-back" || goodwill.some(({ takenBackAt }) => takenBackAt === null),
  );
  const common = {
    ...line,
    version: row.version,
    round: row.round === 2 ? (2 as const) : (1 as const),
    stage: stageTold(row.stage, viewer),
    ambassadorName,
    counterFact,
    recorded,
    upholdReason: row.upholdReason,
    reopenUntil: actions.includes("reopen") ? reopenUntilOf(row, terms.daysToReopen) : null,
    goodwill: goodwill.map((given) => goodwillOf(given, entries, names)),
    entries,
    files,
    actions,
  };
  if (viewer.audience === "ambassador") return { ...common, audience: "ambassador" };
  return {
    ...common,
    audience: "reviewer",
    ambassadorId: row.ambassadorId,
    claimedBy: personOf(row.claimedBy, names),
    stakeMinor: row.stakeMinor,
    currency: row.currency,
    escalatedAt: row.escalatedAt,
    proposal: proposalSchema.safeParse(row.proposal).data?.decision ?? null,
    proposedBy: personOf(row.proposedBy, names),
    suggested,
    others: await listOthers(viewer, row),
  };
}

/** Of the same ambassador or the same customer. */
function listOthers(viewer: Viewer, row: DisputeRow): Promise<readonly DisputeLine[]> {
  const where = and(
    ne(disputes.disputeId, row.disputeId),
    or(eq(disputes.ambassadorId, row.ambassadorId), eq(disputes.accountId, row.accountId)),
  );
  return withViewer(viewer, (tx) => selectLines(tx, viewer, where, MOST_OTHERS));
}

/** What was on record of the contested fact when the dispute was opened, as its ambassador may see it. */
async function recordedOf(
  tx: Tx,
  row: DisputeRow,
  { claim, ...fact }: CounterFact,
): Promise<CounterFact | null> {
  const contested = await loadContestedAsOf(tx, row, row.ambassadorId, row.openedAt);
  if (!contested?.order) return null;
  const believed = believedFacts({ ...contested, order: contested.order }, claim);
  const refundId = "refundId" in fact ? fact.refundId : null;
  const named = believed.find((each) => "refundId" in each && each.refundId === refundId);
  return named ?? believed[0] ?? null;
}

function actionsFor(viewer: Viewer, row: DisputeRow, daysToReopen: number) {
  const until = reopenUntilOf(row, daysToReopen);
  const isClaimant = row.claimedBy === viewer.personId;
  return actionsOf(stateOf(row), viewer.role).filter((action) => {
    if (action === "reopen") return until !== null && disputeNow(viewer) <= until;
    if (action === "approve") return row.proposedBy !== viewer.personId;
    return !BY_CLAIMANT.has(action) || isClaimant;
  });
}

const BY_CLAIMANT: ReadonlySet<string> = new Set([
  "ask",
  "release",
  "uphold",
  "accept",
  "accept-in-part",
  "goodwill",
  "propose",
]);

function reopenUntilOf({ decidedAt }: DisputeRow, daysToReopen: number): number | null {
  return decidedAt === null ? null : reopenUntil(decidedAt, daysToReopen);
}

function entryOf(
  { actor, ...entry }: Awaited<ReturnType<typeof loadThread>>[number],
  by: { readonly viewer: Viewer; readonly names: Names; readonly ambassadorName: string },
): DisputeEntry {
  const { viewer, names, ambassadorName } = by;
  if (entry.side === "ambassador") return { ...entry, actorName: ambassadorName };
  const name = actor !== null && viewer.audience === "reviewer" ? (names.get(actor) ?? null) : null;
  return { ...entry, actorName: name };
}

/** The entry of its taking back was written at the very instant. */
function goodwillOf(
  { grantedBy, takenBackAt, ...given }: Awaited<ReturnType<typeof loadGoodwill>>[number],
  entries: readonly DisputeEntry[],
  names: Names,
): GoodwillShown {
  const said = entries.find(({ kind, at }) => kind === "taken-back" && at === takenBackAt);
  return {
    ...given,
    givenBy: personOf(grantedBy, names),
    takenBack:
      takenBackAt === null
        ? null
        : { at: takenBackAt, message: said?.message ?? null, byName: said?.actorName ?? null },
  };
}

type Names = ReadonlyMap<string, string>;

async function loadNames(tx: Tx, ids: readonly (string | null)[]): Promise<Names> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function loadAmbassadorName(tx: Tx, ambassadorId: string): Promise<string> {
  const [row] = await tx
    .select({ name: ambassadors.name })
    .from(ambassadors)
    .where(and(eq(ambassadors.ambassadorId, ambassadorId), isNull(ambassadors.supersededAt)));
  return row?.name ?? ambassadorId;
}

function personOf(personId: string | null, names: Names) {
  return personId === null ? null : { personId, name: names.get(personId) ?? personId };
}
