import { sql } from "drizzle-orm";
import { readRows, type TextRow } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { instantToText } from "#db/schema/instant.ts";
import { splitKeys } from "#lib/decisions/identity-key.ts";
import type { RecordedFacts } from "#lib/decisions/record-facts.ts";
import { anyOf } from "#lib/decisions/store/any-of.ts";
import { epochOf } from "#lib/decisions/store/epoch-of.ts";
import { booleanAt, instantAt, numberAt, textAt, wordAt } from "#lib/decisions/store/fact-table.ts";
import type { ChangedDecision, EffectSum, KnownEffect, OutcomeShown } from "./effect.ts";

/** What became of every order that was decided again, in the transaction that did so. */
export async function loadEffect(
  tx: Tx,
  { instants, decided }: Pick<RecordedFacts, "instants" | "decided">,
): Promise<KnownEffect> {
  const { identityIds, accountIds } = splitKeys(decided);
  const at = sql`any(${sql.param(instants.map(instantToText))}::timestamptz[])`;
  const rows = await readRows(
    tx,
    sql`select d.account_id, a.display_name, d.order_id, d.product_code,
        coalesce(p.name, d.product_code), ${epochOf("d.listed_at")}, d.currency,
        d.superseded_at is null, d.verdict, d.class, d.reason, d.rate_basis_points, d.base_minor,
        d.rebate_minor, d.ambassador_id, m.name
      from decisions d
      join accounts a on a.account_id = d.account_id and a.superseded_at is null
      left join ambassadors m on m.ambassador_id = d.ambassador_id and m.superseded_at is null
      left join lateral (
        select name from products where product_code = d.product_code and superseded_at is null
        order by effective_from desc limit 1
      ) p on true
      where (a.identity_id = ${anyOf(identityIds)} or a.account_id = ${anyOf(accountIds)})
        and (d.decided_at = ${at}) <> coalesce(d.superseded_at = ${at}, false)
      order by a.display_name collate "C", d.account_id, d.listed_at, d.order_id`,
  );
  const byOrder = Map.groupBy(rows, (row) => `${textAt(row, 0)}\n${textAt(row, 2)}`);
  const changes = [...byOrder.values()].flatMap((versions) => changeOf(versions));
  return { kind: "known", changes, sums: sumsOf(changes) };
}

/** The version that was in force before all of it and the one that is now; those in between are nobody's. */
function changeOf(versions: readonly TextRow[]): readonly ChangedDecision[] {
  const before = versions.find((row) => !booleanAt(row, 7));
  const after = versions.find((row) => booleanAt(row, 7));
  const shown = after ?? before;
  if (!shown) return [];
  const change: ChangedDecision = {
    accountId: textAt(shown, 0),
    accountName: textAt(shown, 1),
    orderId: textAt(shown, 2),
    productCode: textAt(shown, 3),
    productName: textAt(shown, 4),
    listedAt: instantAt(shown, 5),
    currency: textAt(shown, 6),
    before: before ? outcomeOf(before) : null,
    after: after ? outcomeOf(after) : null,
  };
  return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
}

function outcomeOf(row: TextRow): OutcomeShown {
  return {
    verdict: wordAt(row, 8),
    class: row[9] === null ? null : wordAt(row, 9),
    reason: row[10] === null ? null : wordAt(row, 10),
    rateBasisPoints: numberAt(row, 11),
    baseMinor: numberAt(row, 12),
    rebateMinor: numberAt(row, 13),
    ambassadorId: row[14] ?? null,
    ambassadorName: row[15] ?? null,
  };
}

export function sumsOf(changes: readonly ChangedDecision[]): readonly EffectSum[] {
  return [...Map.groupBy(changes, ({ currency }) => currency)]
    .map(([currency, own]) => ({
      currency,
      orders: own.length,
      beforeMinor: own.reduce((sum, { before }) => sum + (before?.rebateMinor ?? 0), 0),
      afterMinor: own.reduce((sum, { after }) => sum + (after?.rebateMinor ?? 0), 0),
    }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}
