import { sql } from "drizzle-orm";
import { instantToText } from "#db/schema/instant.ts";
import type { Referral } from "#lib/rules/history.ts";
import { anyOf } from "./any-of.ts";
import { epochOf } from "./epoch-of.ts";
import { type FactTable, instantAt, optionalInstantAt, textAt } from "./fact-table.ts";

export const referralTable: FactTable<Referral> = {
  name: "referrals",
  columns: ["referral_id", "account_id", "ambassador_id", "starts_at", "ends_at"],
  write: (referral) => [
    referral.referralId,
    referral.accountId,
    referral.ambassadorId,
    instantToText(referral.startsAt),
    referral.endsAt === null ? null : instantToText(referral.endsAt),
  ],
  selection: sql`referral_id, account_id, ambassador_id, ${epochOf("starts_at")}, ${epochOf("ends_at")}`,
  read: (row) => ({
    referralId: textAt(row, 0),
    accountId: textAt(row, 1),
    ambassadorId: textAt(row, 2),
    startsAt: instantAt(row, 3),
    endsAt: optionalInstantAt(row, 4),
  }),
  idOf: (referral) => referral.referralId,
  retractable: { kind: "referral", accountOf: (referral) => referral.accountId },
  whereIds: (referrals) =>
    sql`referral_id = ${anyOf(referrals.map(({ referralId }) => referralId))} and superseded_at is null`,
};
