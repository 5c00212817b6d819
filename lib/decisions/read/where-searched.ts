import {
  and,
  eq,
  gte,
  ilike,
  inArray,
  isNull,
  lt,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { accounts, decisions, orders, products } from "#db/schema/index.ts";
import { customersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";

const MOST_TERMS = 6;

/** Up to so many matches are looked up first, so that an index finds their orders. */
const FEW = 300;

/**
 * Orders that have every word of a search in their number (at its beginning), their customer's name or
 * their product's name; undefined where nothing is searched for.
 */
export async function whereSearched(
  tx: Tx,
  viewer: Viewer,
  text: string,
): Promise<SQL | undefined> {
  const terms = text.split(/\s+/).filter(Boolean).slice(0, MOST_TERMS);
  const conditions: (SQL | undefined)[] = [];
  for (const term of terms) conditions.push(await whereTerm(tx, viewer, term));
  return and(...conditions);
}

async function whereTerm(tx: Tx, viewer: Viewer, term: string): Promise<SQL> {
  const matches = or(
    await whereNumber(tx, viewer, term),
    await whereCustomer(tx, viewer, term),
    await whereProduct(tx, term),
  );
  return matches ?? sql`false`;
}

/** No index of decisions begins with the number: a reviewer's few matches are looked up in `orders`. */
async function whereNumber(tx: Tx, viewer: Viewer, term: string): Promise<SQL | undefined> {
  const [from, to] = [term, `${term}\u007f`];
  const inRange = and(gte(decisions.orderId, from), lt(decisions.orderId, to));
  if (viewer.audience === "ambassador") return inRange;
  const found = await tx
    .select({ accountId: orders.accountId, orderId: orders.orderId })
    .from(orders)
    .where(and(isNull(orders.supersededAt), gte(orders.orderId, from), lt(orders.orderId, to)))
    .limit(FEW + 1);
  if (found.length > FEW) return inRange;
  if (found.length === 0) return undefined;
  const keys = found.map(({ accountId, orderId }) => sql`(${accountId}, ${orderId})`);
  return sql`(${decisions.accountId}, ${decisions.orderId}) in (${sql.join(keys, sql`, `)})`;
}

function whereCustomer(tx: Tx, viewer: Viewer, term: string): Promise<SQL | undefined> {
  return whereOneOf(decisions.accountId, () =>
    tx
      .select({ id: accounts.accountId })
      .from(accounts)
      .where(
        and(
          isNull(accounts.supersededAt),
          customersOf(viewer),
          contains(accounts.displayName, term),
        ),
      )
      .$dynamic(),
  );
}

function whereProduct(tx: Tx, term: string): Promise<SQL | undefined> {
  return whereOneOf(decisions.productCode, () =>
    tx
      .selectDistinct({ id: products.productCode })
      .from(products)
      .where(
        and(
          isNull(products.supersededAt),
          or(contains(products.name, term), eq(products.productCode, term)),
        ),
      )
      .$dynamic(),
  );
}

type IdQuery = SQLWrapper & {
  limit(count: number): PromiseLike<readonly { readonly id: string }[]>;
};

/** Few ids by name, so that an index takes them; many as the query itself, which the list then filters by. */
async function whereOneOf(
  column: typeof decisions.accountId | typeof decisions.productCode,
  matching: () => IdQuery,
): Promise<SQL | undefined> {
  const found = await matching().limit(FEW + 1);
  if (found.length === 0) return undefined;
  if (found.length > FEW) return inArray(column, matching());
  return inArray(
    column,
    found.map(({ id }) => id),
  );
}

function contains(column: typeof accounts.displayName | typeof products.name, term: string): SQL {
  return ilike(column, `%${term.replace(/[\\%_]/g, String.raw`\$&`)}%`);
}
