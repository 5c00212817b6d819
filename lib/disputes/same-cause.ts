import { type SQL, sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import { textAt } from "#lib/decisions/store/fact-table.ts";
import type { DisputeRow } from "./move-dispute.ts";

/** A correction of another customer's fact that went wrong in the same way. */
export type SameCauseCandidate = {
  readonly key: string;
  readonly accountId: string;
  readonly corrections: readonly Correction[];
};

/** So many are looked at: a reviewer reads each. */
const MOST = 30;

/**
 * Facts of other customers that came from where the corrected one came from (the same import, at the same
 * instant) and are wrong in the same way, each with the correction that would mend it. Which of them are
 * wrong indeed is for a person to say.
 */
export async function findSameCause(
  tx: Tx,
  dispute: Pick<DisputeRow, "accountId" | "orderId" | "contested">,
  corrections: readonly Correction[],
): Promise<readonly SameCauseCandidate[]> {
  const found: SameCauseCandidate[] = [];
  for (const correction of corrections) {
    found.push(...(await candidatesFor(tx, dispute, correction)));
  }
  const byKey = new Map(found.map((each) => [each.key, each]));
  return [...byKey.values()].slice(0, MOST);
}

async function candidatesFor(
  tx: Tx,
  dispute: Pick<DisputeRow, "accountId" | "orderId" | "contested">,
  correction: Correction,
): Promise<readonly SameCauseCandidate[]> {
  switch (correction.of) {
    case "identity-apart":
      return linkedOnTheName(tx, correction.accountId);
    case "order":
      return ordersAlike(tx, dispute, correction);
    case "no-refund":
      return refundsAlike(tx, correction);
    case "referral":
      return referralsAlike(tx, correction);
    default:
      // A product, a merged name and an ambassador are everybody's: they are decided again with them.
      return [];
  }
}

/** The fact as it came, before anybody corrected it. */
function cameWith(table: "accounts" | "orders" | "refunds" | "referrals", where: SQL): SQL {
  return sql`select source, import_id, recorded_at from ${sql.raw(table)}
    where ${where} and source <> 'correction' order by version desc limit 1`;
}

const sameOrigin = sql`each.source = origin.source and each.import_id is not distinct from origin.import_id
  and each.recorded_at = origin.recorded_at and each.superseded_at is null`;

const FIRST_WORD = (alias: string) => sql.raw(`lower(split_part(${alias}.display_name, ' ', 1))`);

/**
 * Accounts that nobody referred, put under the real name of a referred one by the same import, where the
 * two share no more than the first word of their names.
 */
async function linkedOnTheName(tx: Tx, accountId: string): Promise<readonly SameCauseCandidate[]> {
  const rows = await readRows(
    tx,
    sql`with origin as (${cameWith("accounts", sql`account_id = ${accountId}`)})
      select distinct each.account_id from origin, accounts each
      join accounts sibling on sibling.identity_id = each.identity_id and sibling.superseded_at is null
        and sibling.account_id <> each.account_id
      where ${sameOrigin} and each.account_id <> ${accountId}
        and ${FIRST_WORD("each")} = ${FIRST_WORD("sibling")}
        and lower(each.display_name) <> lower(sibling.display_name)
        and exists (select 1 from orders o where o.account_id = each.account_id and o.superseded_at is null)
        and not exists (select 1 from referrals r where r.account_id = each.account_id and r.superseded_at is null)
        and exists (select 1 from referrals r where r.account_id = sibling.account_id and r.superseded_at is null)
      order by each.account_id limit ${MOST}`,
  );
  return rows.map((row) => {
    const id = textAt(row, 0);
    return {
      key: `identity-apart:${id}`,
      accountId: id,
      corrections: [{ of: "identity-apart", accountId: id }],
    };
  });
}

const ORDER_COLUMNS = {
  kind: "kind",
  billing: "billing",
  channel: "channel",
  productCode: "product_code",
} as const;

/** Orders of the same product with the same value in the same column, refused for the same reason. */
async function ordersAlike(
  tx: Tx,
  { contested }: Pick<DisputeRow, "contested">,
  { accountId, orderId, fields }: Extract<Correction, { of: "order" }>,
): Promise<readonly SameCauseCandidate[]> {
  const names = (["kind", "billing", "channel", "productCode"] as const).filter(
    (name) => fields[name] !== undefined,
  );
  const [name, ...others] = names;
  if (!name || others.length > 0 || Object.keys(fields).length > 1 || contested === null) return [];
  const column = sql.raw(ORDER_COLUMNS[name]);
  const isIt = sql`account_id = ${accountId} and order_id = ${orderId}`;
  const rows = await readRows(
    tx,
    sql`with origin as (${cameWith("orders", isIt)}),
      wrong as (
        select ${column} as value, product_code from orders
        where ${isIt} and source <> 'correction' order by version desc limit 1
      )
      select each.account_id, each.order_id from origin, wrong, orders each
      join decisions d on d.account_id = each.account_id and d.order_id = each.order_id
        and d.superseded_at is null and coalesce(d.class, d.reason) = ${contested}
      where ${sameOrigin} and each.order_id <> ${orderId}
        and each.product_code = wrong.product_code and each.${column} = wrong.value
      order by each.order_id limit ${MOST}`,
  );
  return rows.map((row) => {
    const [account, order] = [textAt(row, 0), textAt(row, 1)];
    return {
      key: `order:${order}`,
      accountId: account,
      corrections: [{ of: "order", accountId: account, orderId: order, fields }],
    };
  });
}

/** Refunds that came with it and are said to have happened at the same instant. */
async function refundsAlike(
  tx: Tx,
  { accountId, refundId }: Extract<Correction, { of: "no-refund" }>,
): Promise<readonly SameCauseCandidate[]> {
  const isIt = sql`account_id = ${accountId} and refund_id = ${refundId}`;
  const rows = await readRows(
    tx,
    sql`with origin as (${cameWith("refunds", isIt)}),
      wrong as (select refunded_at from refunds where ${isIt} order by version limit 1)
      select each.account_id, each.refund_id from origin, wrong, refunds each
      where ${sameOrigin} and each.refunded_at = wrong.refunded_at and each.refund_id <> ${refundId}
      order by each.refund_id limit ${MOST}`,
  );
  return rows.map((row) => {
    const [account, refund] = [textAt(row, 0), textAt(row, 1)];
    return {
      key: `refund:${refund}`,
      accountId: account,
      corrections: [{ of: "no-refund", accountId: account, refundId: refund }],
    };
  });
}

/** Referrals to the same ambassador that came with it and begin at the same wrong instant. */
async function referralsAlike(
  tx: Tx,
  correction: Extract<Correction, { of: "referral" }>,
): Promise<readonly SameCauseCandidate[]> {
  const { accountId, referralId, ambassadorId, startsAt, endsAt } = correction;
  const isIt = sql`account_id = ${accountId} and referral_id = ${referralId}`;
  const rows = await readRows(
    tx,
    sql`with origin as (${cameWith("referrals", isIt)}),
      wrong as (
        select starts_at, ends_at from referrals
        where ${isIt} and source <> 'correction' order by version desc limit 1
      )
      select each.account_id, each.referral_id from origin, wrong, referrals each
      where ${sameOrigin} and each.ambassador_id = ${ambassadorId} and each.referral_id <> ${referralId}
        and each.starts_at = wrong.starts_at and each.ends_at is not distinct from wrong.ends_at
      order by each.referral_id limit ${MOST}`,
  );
  return rows.map((row) => {
    const [account, referral] = [textAt(row, 0), textAt(row, 1)];
    return {
      key: `referral:${referral}`,
      accountId: account,
      corrections: [
        {
          of: "referral",
          accountId: account,
          referralId: referral,
          ambassadorId,
          startsAt,
          endsAt,
        },
      ],
    };
  });
}
