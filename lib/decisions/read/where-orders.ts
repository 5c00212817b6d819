import {
  and,
  eq,
  exists,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  notInArray,
  type SQL,
  sql,
} from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client/transaction.ts";
import { decisions, disputes, outcomeOfDecision } from "#db/schema/index.ts";
import { ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { CLASSES } from "#lib/rules/vocabulary.ts";
import type { OrderFilters, OrderTab } from "./order-filters.ts";
import { spanOf } from "./programme-clock.ts";
import { whereSearched } from "./where-searched.ts";

/** The current decisions that a viewer may see and the filters let through, whatever the tab. */
export async function whereOrders(
  tx: Tx,
  viewer: Viewer,
  filters: OrderFilters,
): Promise<SQL | undefined> {
  const { customer, ambassador, product, kind, outcome } = filters;
  return and(
    isNull(decisions.supersededAt),
    ordersOf(viewer),
    customer === null ? undefined : eq(decisions.accountId, customer),
    ambassador === null ? undefined : eq(decisions.scopeAmbassadorId, ambassador),
    product === null ? undefined : eq(decisions.productCode, product),
    kind === null ? undefined : eq(decisions.kind, kind),
    outcome === null ? undefined : eq(outcomeOfDecision, outcome),
    filters.refunded === null ? undefined : gt(decisions.refundedMinor, 0),
    filters.paid === null ? undefined : whereListedIn(filters.paid),
    await whereSearched(tx, viewer, filters.q),
  );
}

/** Those of them that stand under the filters' tab. */
export async function whereListed(
  tx: Tx,
  viewer: Viewer,
  filters: OrderFilters,
): Promise<SQL | undefined> {
  if (!canMeet(filters)) return sql`false`;
  return and(await whereOrders(tx, viewer, filters), whereTab(filters.tab));
}

/** What earns has a class and what does not has a reason: else every order of the outcome would be read in vain. */
function canMeet({ tab, outcome }: OrderFilters): boolean {
  if (outcome === null) return true;
  const isClass = CLASSES.some((each) => each === outcome);
  if (tab === "earning") return isClass;
  return !isClass || (tab !== "ineligible" && tab !== "undecided");
}

export function whereTab(tab: OrderTab): SQL | undefined {
  switch (tab) {
    case "all":
      return undefined;
    case "earning":
      return eq(decisions.verdict, "eligible");
    case "ineligible":
    case "undecided":
      return eq(decisions.verdict, tab);
    case "changed":
      return isNotNull(decisions.changedAt);
    case "disputed":
      return isDisputed();
  }
}

/** A dispute about the order is open. Whose disputes are looked at, the database's row policies say. */
export function isDisputed(): SQL {
  return exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(disputes)
      .where(
        and(
          eq(disputes.accountId, decisions.accountId),
          eq(disputes.orderId, decisions.orderId),
          notInArray(disputes.stage, ["decided", "withdrawn"]),
        ),
      ),
  );
}

function whereListedIn(text: string): SQL | undefined {
  const span = spanOf(text);
  if (span === null) return sql`false`;
  return and(gte(decisions.listedAt, span.from), lt(decisions.listedAt, span.to));
}
