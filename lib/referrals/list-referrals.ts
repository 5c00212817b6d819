import { and, asc, eq, ilike, isNull, or, type SQL, sql } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, ambassadors, referrals } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";

export type ReferralShown = {
  readonly referralId: string;
  readonly accountId: string;
  readonly customer: string;
  readonly ambassadorId: string;
  readonly ambassador: string;
  readonly startsAt: number;
  readonly endsAt: number | null;
};

/** The account and the referral to go on after. */
export type ReferralCursor = { readonly accountId: string; readonly referralId: string };

const A_PAGE = 40;
const MOST_TERMS = 6;

/** Referrals of customers or ambassadors, in the order of the accounts. For admins. */
export async function listReferrals(
  viewer: Viewer,
  { q, after }: { readonly q: string; readonly after: ReferralCursor | null },
): Promise<{ readonly referrals: readonly ReferralShown[]; readonly next: ReferralCursor | null }> {
  if (!can(viewer, "fact.correct")) throw new AppError("NOT_FOUND");
  const rows = await withViewer(viewer, (tx) =>
    tx
      .select({
        referralId: referrals.referralId,
        accountId: referrals.accountId,
        customer: accounts.displayName,
        ambassadorId: referrals.ambassadorId,
        ambassador: ambassadors.name,
        startsAt: referrals.startsAt,
        endsAt: referrals.endsAt,
      })
      .from(referrals)
      .innerJoin(
        accounts,
        and(eq(accounts.accountId, referrals.accountId), isNull(accounts.supersededAt)),
      )
      .innerJoin(
        ambassadors,
        and(eq(ambassadors.ambassadorId, referrals.ambassadorId), isNull(ambassadors.supersededAt)),
      )
      .where(and(isNull(referrals.supersededAt), ...termsOf(q).map(whereTerm), whereAfter(after)))
      .orderBy(asc(referrals.accountId), asc(referrals.referralId))
      .limit(A_PAGE + 1),
  );
  const shown = rows.slice(0, A_PAGE);
  const last = rows.length > A_PAGE ? shown.at(-1) : undefined;
  return { referrals: shown, next: last ?? null };
}

function termsOf(q: string): readonly string[] {
  return q.split(/\s+/).filter(Boolean).slice(0, MOST_TERMS);
}

function whereTerm(term: string): SQL | undefined {
  const within = `%${term.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  return or(
    eq(referrals.accountId, term),
    eq(referrals.referralId, term),
    eq(referrals.ambassadorId, term),
    ilike(accounts.displayName, within),
    ilike(ambassadors.name, within),
  );
}

function whereAfter(after: ReferralCursor | null): SQL | undefined {
  if (after === null) return undefined;
  return sql`(${referrals.accountId}, ${referrals.referralId}) > (${after.accountId}, ${after.referralId})`;
}
