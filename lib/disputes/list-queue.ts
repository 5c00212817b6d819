import { type SQL, sql } from "drizzle-orm";
import { readRows, type TextRow } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { instantToText } from "#db/schema/instant.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { epochOf } from "#lib/decisions/store/epoch-of.ts";
import {
  instantAt,
  numberAt,
  optionalInstantAt,
  textAt,
  wordAt,
} from "#lib/decisions/store/fact-table.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { disputeNow } from "./dispute-clock.ts";
import type { DisputeKey, QueueLine } from "./dispute-view.ts";
import { QUEUE_VIEWS, type QueueFilters, type QueueView } from "./queue-filters.ts";

const AT_ONCE = 50;
/** As far as a place in the queue is counted. */
const MOST_COUNTED = 500;

export type QueuePage = { readonly lines: readonly QueueLine[]; readonly next: string | null };

type Asker = { readonly personId: string; readonly now: number };

/** A page of the reviewers' queue: what is overdue first, then as asked for. */
export async function listQueue(viewer: Viewer, filters: QueueFilters): Promise<QueuePage> {
  const asker = requireReviewer(viewer);
  return withSystem(async (tx) => {
    const rows = await readRows(
      tx,
      sql`${selectLines(filters, asker)} where ${afterCursor(filters.after)}
        order by rank, place, dispute_id limit ${AT_ONCE + 1}`,
    );
    const shown = rows.slice(0, AT_ONCE);
    const last = rows.length > AT_ONCE ? shown.at(-1) : undefined;
    return {
      lines: shown.map((row) => lineOf(row, asker.now)),
      next: last ? [0, 1, 2].map((index) => textAt(last, index)).join("_") : null,
    };
  });
}

/** How many there are in each view, whatever else is filtered. */
export async function countQueue(viewer: Viewer): Promise<Readonly<Record<QueueView, number>>> {
  const asker = requireReviewer(viewer);
  const counts = QUEUE_VIEWS.map((view) => sql`count(*) filter (where ${inView(view, asker)})`);
  return withSystem(async (tx) => {
    const [row = []] = await readRows(tx, sql`select ${sql.join(counts, sql`, `)} from disputes d`);
    // One count for each view, in their order.
    return Object.fromEntries(
      QUEUE_VIEWS.map((view, index) => [view, numberAt(row, index)]),
    ) as Record<QueueView, number>;
  });
}

export type QueuePlace = {
  readonly previous: (DisputeKey & { readonly number: number }) | null;
  readonly next: (DisputeKey & { readonly number: number }) | null;
  /** From 1; null: it is not in this part of the queue (any more). */
  readonly at: number | null;
  readonly all: number;
};

/**
 * Where a dispute stands in the queue, and its neighbours: what "decide and open the next" opens. One that
 * has just left the queue is followed by its first.
 */
export async function nextInQueue(
  viewer: Viewer,
  filters: QueueFilters,
  { disputeId }: DisputeKey,
): Promise<QueuePlace> {
  const asker = requireReviewer(viewer);
  const rows = await withSystem((tx) => listKeys(tx, filters, asker));
  const keys = rows.map((row) => ({
    accountId: textAt(row, 0),
    disputeId: textAt(row, 1),
    number: numberAt(row, 2),
  }));
  const index = keys.findIndex((each) => each.disputeId === disputeId);
  return {
    previous: index > 0 ? (keys[index - 1] ?? null) : null,
    next: keys[index + 1] ?? null,
    at: index < 0 ? null : index + 1,
    all: keys.length,
  };
}

function listKeys(tx: Tx, filters: QueueFilters, asker: Asker): Promise<readonly TextRow[]> {
  return readRows(
    tx,
    sql`select account_id, dispute_id, number from (${selectLines(filters, asker)}) as line
      order by rank, place, dispute_id limit ${MOST_COUNTED}`,
  );
}

function requireReviewer(viewer: Viewer): Asker {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  return { personId: viewer.personId, now: disputeNow(viewer) };
}

const IS_OPEN = sql`d.stage not in ('decided', 'withdrawn')`;

function inView(view: QueueView, { personId, now }: Asker): SQL {
  switch (view) {
    case "open":
      return IS_OPEN;
    case "mine":
      return sql`(${IS_OPEN} and d.claimed_by = ${personId})`;
    case "unclaimed":
      return sql`d.stage in ('opened', 'reopened')`;
    case "overdue":
      return sql`(${IS_OPEN} and d.due_at < ${instantToText(now)})`;
    case "approval":
      return sql`d.stage = 'awaiting-approval'`;
    case "waiting":
      return sql`d.stage = 'needs-you'`;
    case "decided":
      return sql`d.stage in ('decided', 'withdrawn')`;
    default:
      return view satisfies never;
  }
}

function filteredBy({ view, step, claim, reason, ambassador }: QueueFilters, asker: Asker): SQL {
  const parts = [inView(view, asker)];
  if (step !== null) parts.push(sql`d.step = ${step}`);
  if (claim !== null) parts.push(sql`d.claim = ${claim}`);
  if (reason !== null) parts.push(sql`d.contested = ${reason}`);
  if (ambassador !== null) parts.push(sql`d.ambassador_id = ${ambassador}`);
  return sql.join(parts, sql` and `);
}

/** What comes first, as a number that grows down the list. */
function placeBy({ view, sort }: QueueFilters): SQL {
  if (view === "decided") return sql`-extract(epoch from d.changed_at)`;
  switch (sort) {
    case "due":
      return sql`extract(epoch from d.due_at)`;
    case "stake":
      return sql`-coalesce(d.stake_minor, -1)`;
    case "newest":
      return sql`-extract(epoch from d.opened_at)`;
    default:
      return sort satisfies never;
  }
}

function selectLines(filters: QueueFilters, asker: Asker): SQL {
  const isOverdue = sql`(${IS_OPEN} and d.due_at < ${instantToText(asker.now)})`;
  return sql`select * from (
    select case when ${isOverdue} then 0 else 1 end as rank, (${placeBy(filters)})::numeric as place,
      d.dispute_id, d.account_id, d.number, d.version, coalesce(a.display_name, d.account_id) as customer,
      d.order_id, p.name as product, d.claim, d.step, d.contested, d.stage, d.outcome,
      ${epochOf("d.opened_at")} as opened, ${epochOf("d.due_at")} as due,
      ${epochOf("d.decided_at")} as decided, d.ambassador_id,
      coalesce(m.name, d.ambassador_id) as ambassador, d.claimed_by, r.name as reviewer,
      d.stake_minor, d.currency, d.same_cause_orders,
      (d.outcome is not distinct from 'goodwill' and not exists (
        select 1 from goodwill g where g.account_id = d.account_id and g.dispute_id = d.dispute_id
          and g.superseded_at is null))::int
    from disputes d
    left join accounts a on a.account_id = d.account_id and a.superseded_at is null
    left join ambassadors m on m.ambassador_id = d.ambassador_id and m.superseded_at is null
    left join people r on r.person_id = d.claimed_by
    left join orders o on o.account_id = d.account_id and o.order_id = d.order_id
      and o.superseded_at is null
    left join lateral (
      select name from products
      where product_code = coalesce(o.product_code, d.counter_fact -> 'order' ->> 'productCode')
        and superseded_at is null
      order by effective_from desc limit 1
    ) p on true
    where ${filteredBy(filters, asker)}
  ) as line`;
}

function afterCursor(after: string | null): SQL {
  const [rank, place, ...id] = (after ?? "").split("_");
  const isCursor = /^[01]$/.test(rank ?? "") && /^-?\d{1,20}(\.\d{1,6})?$/.test(place ?? "");
  return isCursor
    ? sql`(rank, place, dispute_id) > (${rank}::int, ${place}::numeric, ${id.join("_")})`
    : sql`true`;
}

function lineOf(row: TextRow, now: number): QueueLine {
  const stage = wordAt<QueueLine["stage"]>(row, 12);
  const dueAt = instantAt(row, 15);
  const claimedBy = row[19] ?? null;
  return {
    disputeId: textAt(row, 2),
    accountId: textAt(row, 3),
    number: numberAt(row, 4),
    version: numberAt(row, 5),
    customerName: textAt(row, 6),
    orderId: row[7] ?? null,
    productName: row[8] ?? null,
    claim: wordAt(row, 9),
    step: wordAt(row, 10),
    contested: row[11] === null ? null : wordAt(row, 11),
    stage,
    outcome: row[13] === null ? null : wordAt(row, 13),
    openedAt: instantAt(row, 14),
    dueAt,
    isOverdue: stage !== "decided" && stage !== "withdrawn" && dueAt < now,
    decidedAt: optionalInstantAt(row, 16),
    ambassadorId: textAt(row, 17),
    ambassadorName: textAt(row, 18),
    claimedBy: claimedBy === null ? null : { personId: claimedBy, name: row[20] ?? claimedBy },
    stakeMinor: row[21] === null ? null : numberAt(row, 21),
    currency: row[22] ?? null,
    sameCause: numberAt(row, 23),
    isTakenBack: numberAt(row, 24) === 1,
  };
}
