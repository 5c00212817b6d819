import type { CustomerRow } from "#lib/decisions/read/customers/customer-row.ts";
import type { CustomerLine } from "./customer-line.ts";

/** A customer of the read model as a line of the table. */
export function customerLineOf(row: CustomerRow): CustomerLine {
  return {
    accountId: row.accountId,
    href: `/customers/${encodeURIComponent(row.accountId)}`,
    name: row.name,
    ambassador: row.referral.ambassadorName,
    cohort: row.cohort,
    cohortJudgedAt: row.cohortJudgedAt,
    referral: row.referral,
    isReferralOver: row.isReferralOver,
    orderCount: row.orders,
    earned: row.earned,
    lastOrderAt: row.lastOrderAt,
    attention: row.attention,
  };
}
