import { and, desc, eq, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import type { DisputeStage } from "#db/schema/dispute-words.ts";
import { instantToText } from "#db/schema/instant.ts";
import { accounts, disputes, goodwill, orders, products } from "#db/schema/index.ts";
import { disputesOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { disputeNow } from "./dispute-clock.ts";
import type { DisputeLine } from "./dispute-view.ts";
import { isOpen } from "./state-machine.ts";

const AT_ONCE = 50;
const OVER: DisputeStage[] = ["decided", "withdrawn"];

/** A page of the viewer's disputes, the newest first. */
export async function listDisputes(
  viewer: Viewer,
  { isOpen: wanted, after }: { readonly isOpen: boolean | null; readonly after: string | null },
): Promise<{ readonly lines: readonly DisputeLine[]; readonly next: string | null }> {
  const isOver = inArray(disputes.stage, OVER);
  const where = and(
    wanted === null ? undefined : wanted ? not(isOver) : isOver,
    afterCursor(after),
  );
  return withViewer(viewer, async (tx) => {
    const found = await selectLines(tx, viewer, where, AT_ONCE + 1);
    const lines = found.slice(0, AT_ONCE);
    const last = found.length > AT_ONCE ? lines.at(-1) : undefined;
    return { lines, next: last ? `${last.openedAt}_${last.disputeId}` : null };
  });
}

/** Those of one order, the newest first. */
export async function listDisputesOfOrder(
  viewer: Viewer,
  { accountId, orderId }: { readonly accountId: string; readonly orderId: string },
): Promise<readonly DisputeLine[]> {
  const isIt = and(eq(disputes.accountId, accountId), eq(disputes.orderId, orderId));
  return withViewer(viewer, (tx) => selectLines(tx, viewer, isIt, AT_ONCE));
}

/** Lines of the viewer's own disputes, or of all; in a viewer's transaction. */
export async function selectLines(
  tx: Tx,
  viewer: Viewer,
  where: SQL | undefined,
  most: number,
): Promise<readonly DisputeLine[]> {
  const now = disputeNow(viewer);
  const rows = await tx
    .select({
      accountId: disputes.accountId,
      disputeId: disputes.disputeId,
      number: disputes.number,
      customerName: sql<string>`coalesce(${accounts.displayName}, ${disputes.accountId})`,
      orderId: disputes.orderId,
      productName: sql<string | null>`(select p.name from ${products} p
        where p.product_code = coalesce(${orders.productCode}, ${disputes.counterFact} -> 'order' ->> 'productCode')
          and p.superseded_at is null order by p.effective_from desc limit 1)`,
      claim: disputes.claim,
      step: disputes.step,
      contested: disputes.contested,
      stage: disputes.stage,
      outcome: disputes.outcome,
      isTakenBack: sql<boolean>`(${disputes.outcome} is not distinct from 'goodwill' and not exists (
        select 1 from ${goodwill} g where g.account_id = ${disputes.accountId}
          and g.dispute_id = ${disputes.disputeId} and g.superseded_at is null))`,
      openedAt: disputes.openedAt,
      dueAt: disputes.dueAt,
      decidedAt: disputes.decidedAt,
    })
    .from(disputes)
    .leftJoin(
      accounts,
      and(eq(accounts.accountId, disputes.accountId), isNull(accounts.supersededAt)),
    )
    .leftJoin(
      orders,
      and(
        eq(orders.accountId, disputes.accountId),
        eq(orders.orderId, disputes.orderId),
        isNull(orders.supersededAt),
      ),
    )
    .where(and(disputesOf(viewer), where))
    .orderBy(desc(disputes.openedAt), disputes.disputeId)
    .limit(most);
  return rows.map((row) => ({
    ...row,
    stage: stageTold(row.stage, viewer),
    isOverdue: isOpen(row.stage) && row.dueAt < now,
  }));
}

/** That a second admin is waited for is among reviewers. */
export function stageTold(stage: DisputeStage, { audience }: Pick<Viewer, "audience">) {
  return audience === "ambassador" && stage === "awaiting-approval" ? "in-review" : stage;
}

function afterCursor(after: string | null): SQL | undefined {
  const [openedAt = "", disputeId = ""] = after?.split("_") ?? [];
  if (!/^\d{1,15}$/.test(openedAt)) return undefined;
  const at = instantToText(Number(openedAt));
  return or(
    sql`${disputes.openedAt} < ${at}`,
    and(sql`${disputes.openedAt} = ${at}`, sql`${disputes.disputeId} > ${disputeId}`),
  );
}
