import type { Viewer } from "#lib/auth/viewer.ts";
import { loadCheckOptions } from "#lib/check/load-check-options.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import { getOrder } from "#lib/decisions/read/get-order.ts";
import type { OrderAnswer } from "#lib/decisions/read/order-answer.ts";
import { listReviewers } from "./assign-dispute.ts";
import { getDisputeSettings } from "./dispute-settings.ts";
import type { CounterFact } from "./counter-fact.ts";
import type { DisputeKey, ReviewerDispute, SameCause, WhatIf } from "./dispute-view.ts";
import { getDispute } from "./get-dispute.ts";
import { nextInQueue } from "./list-queue.ts";
import { listSameCause } from "./list-same-cause.ts";
import { type PartChoice, listPartChoices } from "./part-choices.ts";
import type { QueueFilters } from "./queue-filters.ts";
import { isOpen } from "./state-machine.ts";
import { restateFact } from "./restate-fact.ts";
import { whatIfAccepted } from "./what-if-accepted.ts";

type Option = { readonly value: string; readonly label: string };

/** Everything that a reviewer's page of a dispute shows. */
export type Review = {
  readonly dispute: ReviewerDispute;
  /** The contested order as it stands now; null: it is missing. */
  readonly answer: OrderAnswer | null;
  /** null: it is over, or nothing on record says what accepting would record. */
  readonly whatIf: WhatIf | null;
  readonly sameCause: readonly SameCause[];
  /** Of what accepting in part chooses; empty where the claim's fields are stated again instead. */
  readonly partChoices: readonly PartChoice[];
  /** What the fields of accepting in part say at first; null: there are none. */
  readonly restated: CounterFact | null;
  readonly reviewers: readonly { readonly personId: string; readonly name: string }[];
  readonly place: Awaited<ReturnType<typeof nextInQueue>>;
  readonly products: readonly Option[];
  readonly currencies: readonly string[];
  /** By currency: what one reviewer alone may move. */
  readonly secondApprovalAbove: Readonly<Record<string, number>>;
};

/** A dispute with all that it is decided on; null where there is none for this viewer. */
export async function getReview(
  viewer: Viewer,
  key: DisputeKey,
  filters: QueueFilters,
): Promise<Review | null> {
  const dispute = await getDispute(viewer, key);
  if (dispute === null || dispute.audience !== "reviewer") return null;
  const { accountId, orderId, stage, suggested } = dispute;
  const isUndecided = isOpen(stage) && suggested.length > 0;
  const hasCause = isUndecided || dispute.actions.includes("correct-same-cause");
  const isOurs = dispute.actions.includes("accept-in-part");
  const [answer, whatIf, sameCause, partChoices, restated] = await Promise.all([
    orderId === null ? null : getOrder(viewer, { accountId, orderId }),
    isUndecided ? whatIfAccepted(viewer, key, null) : null,
    hasCause ? listSameCause(viewer, key, correctedBy(dispute)) : [],
    isOurs ? listPartChoices(viewer, key) : [],
    isOurs ? restateFact(viewer, dispute) : null,
  ]);
  const [reviewers, place, options, settings] = await Promise.all([
    listReviewers(viewer),
    nextInQueue(viewer, filters, key),
    loadCheckOptions(viewer, accountId),
    getDisputeSettings(viewer),
  ]);
  return {
    dispute,
    answer,
    whatIf,
    sameCause,
    partChoices,
    restated,
    reviewers,
    place,
    products: options.products,
    currencies: options.currencies,
    secondApprovalAbove: Object.fromEntries(
      settings.secondApprovalAbove.map(({ currency, minor }) => [currency, minor]),
    ),
  };
}

/** What the decision recorded; null before it: then what the claim suggests. */
function correctedBy({ entries }: ReviewerDispute): readonly Correction[] | null {
  const decided = entries.findLast(
    ({ decision }) => decision !== null && "corrections" in decision,
  )?.decision;
  return decided && "corrections" in decided ? (decided.corrections ?? null) : null;
}
