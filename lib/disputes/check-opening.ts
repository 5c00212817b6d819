import { z } from "zod";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { CONTESTED_STEPS } from "#db/schema/dispute-words.ts";
import { can } from "#lib/auth/can.ts";
import type { AmbassadorViewer, Viewer } from "#lib/auth/viewer.ts";
import { id } from "#lib/corrections/correction.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { type Prospect, whatWouldChange, type WhatIf } from "#lib/rules/index.ts";
import { believedFacts } from "./believed-fact.ts";
import { CLAIMS_OF_STEP, type CounterFact, counterFactSchema } from "./counter-fact.ts";
import { disputeNow } from "./dispute-clock.ts";
import type { DisputeDraft, OpeningCheck, OpeningRefusal, OutcomeTold } from "./dispute-view.ts";
import { foreseeClaim } from "./foresee-claim.ts";
import { findContestable, loadContested } from "./load-contested.ts";
import { loadDisputeTerms } from "./load-dispute-settings.ts";
import { findDecidedBefore, findOpenDispute, isSameFact } from "./opening-refusals.ts";
import type { Contested } from "./suggest-corrections.ts";

export const disputeDraft = z.strictObject({
  accountId: id,
  orderId: id.nullable(),
  step: z.enum(CONTESTED_STEPS),
  counterFact: counterFactSchema,
});

/**
 * What an ambassador is told before a dispute is sent: why it would not be opened, and what the decision
 * would be were they right. Throws NOT_FOUND for an order that is not theirs or not there.
 */
export async function checkOpening(viewer: Viewer, draft: DisputeDraft): Promise<OpeningCheck> {
  const ambassador = requireAmbassador(viewer);
  const { decision } = await requireContestable(ambassador, draft);
  return withSystem(async (tx) => {
    const contested = await requireContested(tx, draft, ambassador.ambassadorId);
    return checkDraft(tx, draft, { contested, decision, now: disputeNow(viewer) });
  });
}

export type TiedAmbassador = AmbassadorViewer & { readonly ambassadorId: string };

/** Only an ambassador opens disputes, and only one who is tied to referrals. */
export function requireAmbassador(viewer: Viewer): TiedAmbassador {
  if (!can(viewer, "dispute.open") || viewer.audience !== "ambassador") {
    throw new AppError("NOT_FOUND");
  }
  const { ambassadorId } = viewer;
  if (ambassadorId === null) throw new AppError("NOT_FOUND");
  return { ...viewer, ambassadorId };
}

type OrderKey = Pick<DisputeDraft, "accountId" | "orderId">;

export async function requireContestable(viewer: Viewer, key: OrderKey) {
  const found = await withViewer(viewer, (tx) => findContestable(tx, viewer, key));
  if (!found) throw new AppError("NOT_FOUND");
  return found;
}

export async function requireContested(
  tx: Tx,
  key: OrderKey,
  ambassadorId: string,
): Promise<Contested> {
  const contested = await loadContested(tx, key, ambassadorId);
  const isThere = contested !== null && (contested.order !== null) === (key.orderId !== null);
  if (!isThere) throw new AppError("NOT_FOUND");
  return contested;
}

type Checked = {
  readonly contested: Contested;
  readonly decision:
    | (OutcomeTold & { readonly currency: string; readonly listedAt: number })
    | null;
  readonly now: number;
};

const DAY_MS = 86_400_000;

/** The check itself, in the system's transaction, as opening repeats it. */
export async function checkDraft(
  tx: Tx,
  draft: DisputeDraft,
  { contested, decision, now }: Checked,
): Promise<OpeningCheck> {
  const { counterFact: fact, step } = draft;
  const isMissing = fact.claim === "missing-order";
  if (!CLAIMS_OF_STEP[step].includes(fact.claim) || isMissing !== (draft.orderId === null)) {
    throw new AppError("INVALID_INPUT", { fields: ["counterFact"] });
  }
  const told = toldOf(contested, now);
  const foreseen = foreseeClaim(contested, fact, told);
  const { mostAgeDays } = await loadDisputeTerms(tx);
  const orderedAt = isMissing ? fact.order.placedAt : (decision?.listedAt ?? now);
  const isOld = now - orderedAt > mostAgeDays * DAY_MS;
  const found: (OpeningRefusal | null)[] = [
    await findOpenDispute(tx, draft),
    await findDecidedBefore(tx, draft, fact),
    isOld ? { code: "too-old", mostAgeDays } : null,
    changesNothing(contested, fact, decision, foreseen)
      ? { code: "changes-nothing", instead: told.flatMap(shownOf) }
      : null,
  ];
  return {
    refusals: found.filter((each) => each !== null),
    now: decision && outcomeTold(decision),
    foreseen,
    currency: isMissing ? fact.order.currency : (decision?.currency ?? ""),
  };
}

function toldOf({ history, order, policies }: Contested, now: number): readonly WhatIf[] {
  return order ? whatWouldChange(history, order.orderId, policies, now) : [];
}

function outcomeTold({
  verdict,
  class: rebateClass,
  reason,
  rateBasisPoints,
  baseMinor,
  rebateMinor,
}: OutcomeTold): OutcomeTold {
  return { verdict, class: rebateClass, reason, rateBasisPoints, baseMinor, rebateMinor };
}

/** Claims that say what is not so: there is nothing on record that they could be equal to. */
const DENIALS: readonly CounterFact["claim"][] = [
  "identity-apart",
  "identity-verified",
  "earlier-order-not-theirs",
  "refund-not-happened",
];

/** Where the claim is what is on record, or every answer that it could lead to is the decision in force. */
function changesNothing(
  contested: Contested,
  fact: CounterFact,
  now: OutcomeTold | null,
  foreseen: readonly Prospect[],
): boolean {
  const { order } = contested;
  if (!now || !order) return false;
  const believed = believedFacts({ ...contested, order }, fact.claim);
  if (!DENIALS.includes(fact.claim) && believed.some((each) => isSameFact(each, fact))) return true;
  return foreseen.length > 0 && foreseen.every((prospect) => isOutcome(prospect, now));
}

function isOutcome(prospect: Prospect, now: OutcomeTold): boolean {
  if (prospect.verdict !== now.verdict || prospect.reason !== now.reason) return false;
  return (
    now.verdict !== "eligible" ||
    (prospect.class === now.class && prospect.rebateMinor === now.rebateMinor)
  );
}

function shownOf({ levers, possibility, decision }: WhatIf) {
  const { class: rebateClass, rateBasisPoints, rebateMinor } = decision;
  return rebateClass === null
    ? []
    : [{ levers, possibility, class: rebateClass, rateBasisPoints, rebateMinor }];
}
