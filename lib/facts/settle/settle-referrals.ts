import { referralFormat } from "#lib/facts/formats/referral-format.ts";
import type { Referral } from "#lib/rules/history.ts";
import type { Candidate, KnownFacts, Settled } from "./candidate.ts";
import { inIdOrder } from "./in-order.ts";
import { ReferralLedger } from "./referral-ledger.ts";
import { listRejects, settleAgainst, type Refusals } from "./settle-against.ts";
import { summarize } from "./summarize.ts";

/** The referrals of a closed group of accounts (see lib/facts/index.ts). */
export function settleReferrals(group: {
  readonly stored: readonly Referral[];
  readonly candidates: readonly Candidate<Referral>[];
  readonly known: KnownFacts;
}): Settled<Referral> {
  const stored = new Map(group.stored.map((referral) => [referral.referralId, referral]));
  const rows = { stored, candidates: inIdOrder(group.candidates, ({ referralId }) => referralId) };
  const refusals: Refusals = new Map();
  const startLedger = () => new ReferralLedger(group.known);
  const { accepted } = settleAgainst(referralFormat, rows, refusals, startLedger);
  return summarize(
    accepted,
    ({ referralId }) => stored.get(referralId),
    group.candidates.length,
    listRejects(referralFormat, rows, refusals),
  );
}
