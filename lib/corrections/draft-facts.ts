import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { accountTable } from "#lib/decisions/store/account-table.ts";
import { ambassadorTable } from "#lib/decisions/store/ambassador-table.ts";
import type { FactTable } from "#lib/decisions/store/fact-table.ts";
import { listFacts } from "#lib/decisions/store/list-facts.ts";
import { orderTable } from "#lib/decisions/store/order-table.ts";
import { productTable } from "#lib/decisions/store/product-table.ts";
import { referralTable } from "#lib/decisions/store/referral-table.ts";
import { refundTable, type StoredRefund } from "#lib/decisions/store/refund-table.ts";
import type { Retraction } from "#lib/decisions/store/retract-facts.ts";
import type { Account, Ambassador, Order, ProductVersion, Referral } from "#lib/rules/index.ts";

type Facts = {
  readonly account: Account;
  readonly ambassador: Ambassador;
  readonly product: ProductVersion;
  readonly referral: Referral;
  readonly order: Order;
  readonly refund: StoredRefund;
};
export type FactName = keyof Facts;
export type FactOf<Name extends FactName> = Facts[Name];

const TABLES: { readonly [Name in FactName]: FactTable<Facts[Name]> } = {
  account: accountTable,
  ambassador: ambassadorTable,
  product: productTable,
  referral: referralTable,
  order: orderTable,
  refund: refundTable,
};

/** A fact before and after what was drafted; null: it is not on record, or never was. */
export type DraftedFact<Name extends FactName> = {
  readonly before: FactOf<Name> | null;
  readonly after: FactOf<Name> | null;
};

/** The facts on record with corrections laid over them, so that one can build on another. */
export class DraftFacts {
  readonly #tx: Tx;
  readonly #drafted: { readonly [Name in FactName]: Map<string, DraftedFact<Name>> } = {
    account: new Map(),
    ambassador: new Map(),
    product: new Map(),
    referral: new Map(),
    order: new Map(),
    refund: new Map(),
  };

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  /** The current facts that meet a condition, as drafted so far. */
  async list<Name extends FactName>(name: Name, where: SQL): Promise<readonly FactOf<Name>[]> {
    const table = TABLES[name];
    const stored = await listFacts(this.#tx, table, where);
    return stored.flatMap((fact) => {
      const drafted = this.#of(name).get(table.idOf(fact));
      if (!drafted) return [fact];
      return drafted.after === null ? [] : [drafted.after];
    });
  }

  /** The fact with an id, as drafted so far. */
  async find<Name extends FactName>(name: Name, id: string): Promise<FactOf<Name> | null> {
    const drafted = this.#of(name).get(id);
    if (drafted) return drafted.after;
    return (await listFacts(this.#tx, TABLES[name], whereId(name, id)))[0] ?? null;
  }

  /** Says how a fact is. */
  async put<Name extends FactName>(name: Name, fact: FactOf<Name>): Promise<void> {
    await this.#set(name, TABLES[name].idOf(fact), fact);
  }

  /** Says that there never was such a fact. */
  async remove(name: Retraction["kind"], id: string): Promise<void> {
    await this.#set(name, id, null);
  }

  drafted<Name extends FactName>(name: Name): readonly DraftedFact<Name>[] {
    return [...this.#of(name).values()].filter(({ before, after }) => before !== after);
  }

  async #set<Name extends FactName>(name: Name, id: string, after: FactOf<Name> | null) {
    const known = this.#of(name).get(id);
    const before = known ? known.before : await this.find(name, id);
    this.#of(name).set(id, { before, after });
  }

  #of<Name extends FactName>(name: Name): Map<string, DraftedFact<Name>> {
    return this.#drafted[name];
  }
}

const ID_COLUMNS: Readonly<Record<Exclude<FactName, "product">, string>> = {
  account: "account_id",
  ambassador: "ambassador_id",
  referral: "referral_id",
  order: "order_id",
  refund: "refund_id",
};

function whereId(name: FactName, id: string): SQL {
  if (name !== "product") return sql`${sql.raw(ID_COLUMNS[name])} = ${id}`;
  const [productCode = "", from = ""] = id.split("\n");
  const effectiveFrom = from === "null" ? -Infinity : Number(from);
  return sql`product_code = ${productCode} and effective_from = ${
    effectiveFrom === -Infinity ? "-infinity" : new Date(effectiveFrom).toISOString()
  }::timestamptz`;
}

/** As `productTable` names a product's row. */
export function productId(productCode: string, effectiveFrom: number | null): string {
  return `${productCode}\n${effectiveFrom}`;
}
