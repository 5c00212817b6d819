import { formatInstant } from "#lib/facts/instant.ts";
import type { Referral } from "#lib/rules/history.ts";
import type { Conflict, KnownFacts } from "./candidate.ts";
import type { Ledger } from "./settle-against.ts";

/** Referrals that stand, by account and start. Those of one account never overlap; they may touch. */
export class ReferralLedger implements Ledger<Referral> {
  readonly #known: KnownFacts;
  readonly #referralsByAccount = new Map<string, Referral[]>();

  constructor(known: KnownFacts) {
    this.#known = known;
  }

  findConflict(referral: Referral): Conflict | null {
    if (!this.#known.hasAccount(referral.accountId)) {
      return { column: "account_id", problem: "names an unknown account" };
    }
    if (!this.#known.hasAmbassador(referral.ambassadorId)) {
      return { column: "ambassador_id", problem: "names an unknown ambassador" };
    }
    const referrals = this.#referralsByAccount.get(referral.accountId) ?? [];
    const index = findPlace(referrals, referral.startsAt);
    const before = referrals[index - 1];
    if (before && endOf(before) > referral.startsAt) return overlap("starts_at", before);
    const after = referrals[index];
    if (after && after.startsAt < endOf(referral)) return overlap("ends_at", after);
    return null;
  }

  add(referral: Referral): void {
    const referrals = this.#referralsByAccount.get(referral.accountId);
    if (!referrals) this.#referralsByAccount.set(referral.accountId, [referral]);
    else referrals.splice(findPlace(referrals, referral.startsAt), 0, referral);
  }
}

/** Index of the first referral that starts at the instant or later. */
function findPlace(referrals: readonly Referral[], at: number): number {
  let low = 0;
  let high = referrals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((referrals[middle]?.startsAt ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endOf(referral: Referral): number {
  return referral.endsAt ?? Infinity;
}

function overlap(column: string, { referralId, startsAt, endsAt }: Referral): Conflict {
  const end = endsAt === null ? "has no end" : `ends ${formatInstant(endsAt)}`;
  const span = `starts ${formatInstant(startsAt)} and ${end}`;
  return { column, problem: `overlaps referral ${referralId} of the same account, which ${span}` };
}
