import type { ExampleId } from "./example-ids.ts";
import type { Account, Facts, NaivePolicy, Order, Product, Referral, Refund } from "./rows.ts";
import { AMBASSADOR_2025 } from "./rows.ts";

/**
 * One row of the human contract: a story and what each named order must get.
 * An expectation reads `CLASS RATE REBATE by FACTS`, or a reason (rate 0, rebate 0), or
 * `IDENTITY_PENDING ~ ` and what the order would be if its identity stood alone. The facts are those
 * that force the outcome once gates 1 to 9 hold.
 */
export type Case = {
  /** Shown to people, under this name. */
  readonly id?: ExampleId;
  readonly clauses: string;
  readonly story: string;
  readonly history: Facts;
  readonly policies?: readonly NaivePolicy[];
  readonly expect: Readonly<Record<string, string>>;
};

type Table = Exclude<keyof Facts, "ambassadors">;
export type Item = { [T in Table]: { readonly table: T; readonly row: Facts[T][number] } }[Table];

/**
 * Who is always there: `buyer` and `buyer-2` are accounts of one identity, `unverified` has none,
 * `ann` and `bob` are ambassadors with an account each (`ann-shop`, `bob-shop`).
 * Without a referral of its own, a history has `buyer` referred to ann from 2023 on.
 */
export function history(...items: readonly Item[]): Facts {
  const referrals = rowsOf(items, "referrals");
  return {
    accounts: [...ACCOUNTS, ...rowsOf(items, "accounts")],
    ambassadors: [
      { ambassador_id: "ann", identity_id: "ann-person", name: "Ann", email: "ann@example.com" },
      { ambassador_id: "bob", identity_id: "bob-person", name: "Bob", email: "bob@example.com" },
    ],
    products: [...PRODUCTS, ...rowsOf(items, "products")],
    referrals: referrals.length > 0 ? referrals : [referral("buyer", "ann", "2023-01-01").row],
    orders: rowsOf(items, "orders"),
    refunds: rowsOf(items, "refunds"),
  };
}

function rowsOf<T extends Table>(items: readonly Item[], table: T): Facts[T][number][] {
  return items
    .filter((item): item is Extract<Item, { table: T }> => item.table === table)
    .map((item) => item.row);
}

export function order(
  id: string,
  paidAt: string | null,
  facts: {
    account?: string;
    product?: string;
    kind?: "new" | "renewal" | "upgrade" | "downgrade" | "conversion" | "other";
    payg?: boolean;
    channel?: "official" | "other";
    payment?: string;
    subscription?: string;
    placed?: string;
    until?: string;
    currency?: string;
    list?: string;
    paid?: string;
  } = {},
) {
  const row: Order = {
    order_id: id,
    account_id: facts.account ?? "buyer",
    product_code: facts.product ?? "vm",
    subscription_id: facts.subscription ?? "",
    kind: facts.kind ?? "new",
    billing: facts.payg === true ? "payg" : "subscription",
    channel: facts.channel ?? "official",
    payment_id: facts.payment ?? "",
    placed_at: beijing(facts.placed ?? paidAt ?? "2025-06-01"),
    paid_at: paidAt === null ? "" : beijing(paidAt),
    active_until: facts.until === undefined ? "" : beijing(facts.until),
    currency: facts.currency ?? "CNY",
    list_amount: facts.list ?? "100",
    paid_amount: facts.paid ?? "100",
  };
  return { table: "orders", row } as const;
}

export function refund(
  orderId: string,
  refundedAt: string,
  facts: { amount?: string; consumed?: boolean; id?: string } = {},
) {
  const row: Refund = {
    refund_id: facts.id ?? `refund of ${orderId} at ${refundedAt}`,
    order_id: orderId,
    refunded_at: beijing(refundedAt),
    amount: facts.amount ?? "100",
    usage_consumed: String(facts.consumed ?? false),
  };
  return { table: "refunds", row } as const;
}

export function referral(
  account: string,
  ambassador: "ann" | "bob",
  from: string,
  until?: string,
  id?: string,
) {
  const row: Referral = {
    referral_id: id ?? `${account} to ${ambassador} from ${from}`,
    account_id: account,
    ambassador_id: ambassador,
    starts_at: beijing(from),
    ends_at: until === undefined ? "" : beijing(until),
  };
  return { table: "referrals", row } as const;
}

export function account(id: string, identity: string) {
  return { table: "accounts", row: accountRow(id, identity) } as const;
}

export function product(
  code: string,
  facts: { from?: string; counts?: boolean; rebateable?: boolean; rate?: number } = {},
) {
  return { table: "products", row: productRow(code, facts) } as const;
}

export function policy(change: Partial<NaivePolicy>): NaivePolicy {
  return { ...AMBASSADOR_2025, id: "changed", ...change };
}

/** The built-in policy and, from an instant on, a changed one. */
export function policyFrom(from: string, change: Partial<NaivePolicy>): readonly NaivePolicy[] {
  return [AMBASSADOR_2025, policy({ id: "later", effectiveFrom: beijing(from), ...change })];
}

/**
 * Three rows about one instant: exactly then, one second before, and one millisecond before,
 * which must be the same as the second.
 */
export function boundary(about: {
  /** Of the case that stands exactly at the instant. */
  readonly id?: ExampleId;
  readonly clauses: string;
  readonly story: string;
  readonly at: string;
  readonly history: (when: string) => Facts;
  readonly policies?: readonly NaivePolicy[];
  readonly before: Readonly<Record<string, string>>;
  readonly exactly: Readonly<Record<string, string>>;
}): readonly Case[] {
  const { clauses, story, policies } = about;
  const rest = policies === undefined ? { clauses } : { clauses, policies };
  const earlier = (ms: number) => ({
    ...rest,
    story: `${story}: ${ms} ms before ${about.at}`,
    history: about.history(minus(about.at, ms)),
    expect: about.before,
  });
  const exactly = {
    ...rest,
    ...(about.id !== undefined && { id: about.id }),
    story: `${story}: at ${about.at}`,
    history: about.history(about.at),
    expect: about.exactly,
  };
  return [earlier(1000), earlier(1), exactly];
}

/** `2025-06-01` is noon of that day in Beijing, `2025-06-01 00:00:00` that second there. */
export function beijing(when: string): string {
  if (when.includes("T")) return when;
  return when.includes(" ") ? `${when.replace(" ", "T")}+08:00` : `${when}T12:00:00+08:00`;
}

function minus(when: string, ms: number): string {
  return Temporal.Instant.from(beijing(when)).subtract({ milliseconds: ms }).toString();
}

function accountRow(id: string, identity: string): Account {
  return {
    account_id: id,
    identity_id: identity,
    registered_at: "2022-01-01T00:00:00+08:00",
    display_name: NAMES[id] ?? id,
    country: "CN",
  };
}

function productRow(
  code: string,
  facts: { from?: string; counts?: boolean; rebateable?: boolean; rate?: number } = {},
): Product {
  return {
    product_code: code,
    effective_from: facts.from === undefined ? "" : beijing(facts.from),
    name: NAMES[code] ?? code,
    counts_as_purchase: String(facts.counts ?? true),
    rebateable: String(facts.rebateable ?? true),
    rate_bps: facts.rate === undefined ? "" : String(facts.rate),
  };
}

/** What people read in place of an id; no rule looks at it. */
const NAMES: { readonly [id: string]: string } = {
  buyer: "Lumen Works",
  "buyer-2": "Lumen Studio",
  unverified: "Kite Labs",
  "ann-shop": "Ann’s Shop",
  "bob-shop": "Bob’s Shop",
  vm: "Elastic Compute",
  db: "Cloud Database",
  disk: "Block Storage",
  trial: "Free Trial",
  domain: "Domain Names",
  support: "Support Plan",
};

const ACCOUNTS = [
  accountRow("buyer", "buyer-person"),
  accountRow("buyer-2", "buyer-person"),
  accountRow("unverified", ""),
  accountRow("ann-shop", "ann-person"),
  accountRow("bob-shop", "bob-person"),
];

const PRODUCTS = [
  productRow("vm"),
  productRow("db"),
  productRow("disk"),
  productRow("trial", { counts: false }),
  productRow("domain", { rebateable: false }),
  productRow("support", { rate: 1000 }),
];
