import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions } from "#db/schema/index.ts";
import { ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { DecisionVersion } from "./order-answer.ts";

/** A version as stored, with what is needed to prove it again. */
export type StoredVersion = DecisionVersion & {
  readonly supersededAt: number | null;
  readonly scopeAmbassadorId: string | null;
};

/** The versions of an order's decision that a viewer may see, the oldest first; none: not theirs, or not there. */
export async function loadVersions(
  tx: Tx,
  viewer: Viewer,
  accountId: string,
  orderId: string,
): Promise<readonly StoredVersion[]> {
  const versions = await tx
    .select({
      number: decisions.version,
      decidedAt: decisions.decidedAt,
      supersededAt: decisions.supersededAt,
      scopeAmbassadorId: decisions.scopeAmbassadorId,
      cause: decisions.cause,
      verdict: decisions.verdict,
      class: decisions.class,
      reason: decisions.reason,
      rateBasisPoints: decisions.rateBasisPoints,
      baseMinor: decisions.baseMinor,
      rebateMinor: decisions.rebateMinor,
    })
    .from(decisions)
    .where(
      and(eq(decisions.accountId, accountId), eq(decisions.orderId, orderId), ordersOf(viewer)),
    )
    .orderBy(asc(decisions.version));
  return versions.at(-1)?.supersededAt === null ? versions : [];
}

/**
 * Versions by what a person sees change, the newest first. Versions that differ in their evidence alone
 * are left out, and an ambassador's are counted anew: a gap would tell that something hidden moved.
 */
export function versionsShown(
  stored: readonly StoredVersion[],
  audience: Viewer["audience"],
): readonly (DecisionVersion & { readonly stored: StoredVersion })[] {
  return stored
    .filter((version, at) => at === 0 || !sameOutcome(version, stored[at - 1]))
    .map((version, at) => ({
      number: audience === "reviewer" ? version.number : at + 1,
      decidedAt: version.decidedAt,
      cause: version.cause,
      verdict: version.verdict,
      class: version.class,
      reason: version.reason,
      rateBasisPoints: version.rateBasisPoints,
      baseMinor: version.baseMinor,
      rebateMinor: version.rebateMinor,
      stored: version,
    }))
    .toReversed();
}

function sameOutcome(one: StoredVersion, other: StoredVersion | undefined): boolean {
  return (
    one.verdict === other?.verdict &&
    one.class === other.class &&
    one.reason === other.reason &&
    one.rateBasisPoints === other.rateBasisPoints &&
    one.baseMinor === other.baseMinor &&
    one.rebateMinor === other.rebateMinor
  );
}
