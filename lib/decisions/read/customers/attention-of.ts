import type { Policy } from "#lib/rules/index.ts";
import { windowEnd } from "#lib/rules/window.ts";
import type { Attention, ReferralOfRow } from "./customer-row.ts";

const DAY_MS = 86_400_000;
const ENDING_WITHIN_MS = 14 * DAY_MS;
const DORMANT_WITHIN_MS = 30 * DAY_MS;

/** What about a customer should be seen to, the most pressing first. */
export function attentionOf(
  facts: {
    readonly undecided: number;
    readonly referral: Pick<ReferralOfRow, "startsAt" | "endsAt">;
    readonly inUseUntil: number | null;
  },
  policy: Policy | null,
  today: number,
): readonly Attention[] {
  const { undecided, referral, inUseUntil } = facts;
  const { endsAt } = referral;
  const isRunning = referral.startsAt <= today && (endsAt === null || endsAt > today);
  const attention: Attention[] = [];
  if (undecided > 0) attention.push({ kind: "identity" });
  if (!isRunning) return attention;
  if (endsAt !== null && endsAt - today <= ENDING_WITHIN_MS) {
    attention.push({ kind: "ending", at: endsAt });
  }
  const dormantFrom = inUseUntil === null || policy === null ? null : windowEnd(inUseUntil, policy);
  if (dormantFrom !== null && Math.abs(dormantFrom - today) <= DORMANT_WITHIN_MS) {
    attention.push({ kind: "dormant", at: dormantFrom });
  }
  return attention;
}
