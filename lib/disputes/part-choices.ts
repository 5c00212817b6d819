import { withSystem } from "#db/client/with-system.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import { loadCustomerNames } from "#lib/decisions/read/load-names.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { counterFactSchema } from "./counter-fact.ts";
import type { DisputeKey } from "./dispute-view.ts";
import { loadContested } from "./load-contested.ts";
import { requireDispute } from "./require-dispute.ts";
import { type Contested, suggestCorrections } from "./suggest-corrections.ts";

/** One thing of a claim that says everything by itself: a reviewer may find some of them so, others not. */
export type PartChoice = {
  /** Names it in the form of the decision. */
  readonly key: string;
  readonly accountId: string;
  readonly accountName: string;
  /** The order that never was; null: the account is a person of its own. */
  readonly orderId: string | null;
  /** Whether the claim itself comes to it. */
  readonly isClaimed: boolean;
  readonly correction: Correction;
};

/** So many are listed: a reviewer reads each. */
const MOST = 30;

/**
 * What may be accepted of a claim that leaves nothing to be filled in: each account under the shared real
 * name, or each earlier order. Empty for other claims, whose fields are stated again instead.
 */
export async function listPartChoices(
  viewer: Viewer,
  key: DisputeKey,
): Promise<readonly PartChoice[]> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  return withSystem(async (tx) => {
    const row = await requireDispute(tx, key);
    const contested = await loadContested(tx, row, row.ambassadorId);
    if (!contested) return [];
    const fact = counterFactSchema.parse(row.counterFact);
    const claimed = new Set(suggestCorrections(contested, fact).map(keyOf));
    const corrections = possibleParts(contested, fact.claim).slice(0, MOST);
    const nameOf = await loadCustomerNames(tx, corrections);
    return corrections.map((correction) => ({
      key: keyOf(correction),
      accountId: correction.accountId,
      accountName: nameOf(correction.accountId),
      orderId: correction.of === "no-order" ? correction.orderId : null,
      isClaimed: claimed.has(keyOf(correction)),
      correction,
    }));
  });
}

type Part = Extract<Correction, { of: "identity-apart" | "no-order" }>;

/** Pure: the corrections among which "in part" chooses. */
export function possibleParts(
  { accountId, order, history }: Contested,
  claim: string,
): readonly Part[] {
  const others = history.accountIds.filter((id) => id !== accountId);
  switch (claim) {
    case "identity-apart":
      return others.length === 0 ? [] : [...others, accountId].map(apart);
    case "earlier-order-not-theirs": {
      const at = order?.paidAt ?? order?.placedAt ?? -Infinity;
      const earlier = history.orders.filter(
        (each) => each.paidAt !== null && each.paidAt <= at && each.orderId !== order?.orderId,
      );
      const strangers = new Set(earlier.map((each) => each.accountId));
      return [
        ...others.filter((id) => strangers.has(id)).map(apart),
        ...earlier.flatMap((each): Part[] =>
          each.accountId === accountId
            ? [{ of: "no-order", accountId, orderId: each.orderId }]
            : [],
        ),
      ];
    }
    default:
      return [];
  }
}

function apart(accountId: string): Part {
  return { of: "identity-apart", accountId };
}

function keyOf(correction: Correction): string {
  switch (correction.of) {
    case "identity-apart":
      return `apart:${correction.accountId}`;
    case "no-order":
      return `order:${correction.orderId}`;
    default:
      return "";
  }
}
