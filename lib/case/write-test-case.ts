import { AMBASSADOR_2025, type Decision, explain } from "#lib/rules/index.ts";
import { history } from "#lib/rules/examples/example.ts";
import { GATE_RULES } from "#lib/rules/gate-rules.ts";
import { formatInstant } from "#lib/facts/instant.ts";
import { formatMoney } from "#lib/facts/money.ts";
import type { DecidedCase } from "./decide-case.ts";
import type { CaseRows } from "./read-case.ts";

/** The cast of the rules' cases knows two ambassadors. */
const AMBASSADORS = ["ann", "bob"] as const;

/**
 * A case in the format of the table that the rules are tested by (lib/rules/examples), with what is
 * decided now as what is expected.
 *
 * @returns null where the table cannot say it: more than two ambassadors
 */
export function writeTestCase(given: CaseRows, decided: DecidedCase): string | null {
  if (given.ambassadors.length > AMBASSADORS.length) return null;
  const rows = awayFromCast(given);
  const names = new Map(
    rows.ambassadors.map((row, at) => [row.ambassador_id, AMBASSADORS[at] ?? ""]),
  );
  const persons = new Map(
    rows.ambassadors.map((row, at) => [row.identity_id, `${AMBASSADORS[at] ?? ""}-person`]),
  );
  const identity = (id: string) => persons.get(id) ?? id;
  const items = [
    ...rows.accounts
      .filter((row) => !isOfCast(row, identity(row.identity_id)))
      .map((row) => call("account", row.account_id, identity(row.identity_id))),
    ...rows.products.filter((row) => !isCastProduct(row)).map(productItem),
    ...rows.referrals.map((row) =>
      call(
        "referral",
        row.account_id,
        names.get(row.ambassador_id) ?? row.ambassador_id,
        when(row.starts_at),
        ...(row.ends_at === "" ? [] : [when(row.ends_at)]),
      ),
    ),
    ...rows.orders.map(orderItem),
    ...rows.refunds.map(refundItem),
  ];
  const expected = rows.orders.flatMap(({ order_id: id }) => {
    const decision = decided.decisions.get(id);
    return decision ? [`    ${key(id)}: ${text(expectation(decided, decision))},`] : [];
  });
  const cited = citedIn(decided).join(" ");
  return [
    "{",
    `  clauses: ${text(cited)},`,
    `  story: "",`,
    "  history: history(",
    ...items.map((item) => `    ${item},`),
    "  ),",
    ...policiesOf(decided),
    "  expect: {",
    ...expected,
    "  },",
    "}",
  ].join("\n");
}

const CAST = history();

function isOfCast(row: CaseRows["accounts"][number], identity: string): boolean {
  return CAST.accounts.some(
    (each) => each.account_id === row.account_id && each.identity_id === identity,
  );
}

function isCastProduct(row: CaseRows["products"][number]): boolean {
  return CAST.products.some(
    (each) =>
      each.product_code === row.product_code &&
      each.effective_from === row.effective_from &&
      each.counts_as_purchase === row.counts_as_purchase &&
      each.rebateable === row.rebateable &&
      each.rate_bps === row.rate_bps,
  );
}

/** Whoever has the id of one of the table's own cast, and is somebody else, gets another. */
function awayFromCast(rows: CaseRows): CaseRows {
  const accounts = renaming(
    rows.accounts,
    ({ account_id: id }) => id,
    (row) =>
      CAST.accounts.some(({ account_id: id }) => id === row.account_id) &&
      !isOfCast(row, personOf(rows, row.identity_id)),
  );
  const products = renaming(
    rows.products,
    ({ product_code: code }) => code,
    (row) =>
      CAST.products.some(({ product_code: code }) => code === row.product_code) &&
      !isCastProduct(row),
  );
  return {
    ...rows,
    accounts: rows.accounts.map((row) => ({ ...row, account_id: accounts(row.account_id) })),
    products: rows.products.map((row) => ({ ...row, product_code: products(row.product_code) })),
    referrals: rows.referrals.map((row) => ({ ...row, account_id: accounts(row.account_id) })),
    orders: rows.orders.map((row) => ({
      ...row,
      account_id: accounts(row.account_id),
      product_code: products(row.product_code),
    })),
  };
}

function personOf({ ambassadors }: CaseRows, identity: string): string {
  const at = ambassadors.findIndex((row) => row.identity_id === identity);
  return at < 0 ? identity : `${AMBASSADORS[at] ?? ""}-person`;
}

function renaming<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  isTaken: (row: Row) => boolean,
): (id: string) => string {
  const taken = new Set(rows.filter(isTaken).map(idOf));
  return (id) => (taken.has(id) ? `own-${id}` : id);
}

function policiesOf({ policies }: DecidedCase): readonly string[] {
  const [first, ...more] = policies;
  if (first === AMBASSADOR_2025 && more.length === 0) return [];
  return [
    "  policies: [",
    ...policies.map(({ effectiveFrom, programmeStart, caps, ...rest }) => {
      const from = effectiveFrom === null ? null : formatInstant(effectiveFrom);
      const start = formatInstant(programmeStart);
      return `    ${JSON.stringify({ ...rest, effectiveFrom: from, programmeStart: start, caps })},`;
    }),
    "  ],",
  ];
}

function productItem(row: CaseRows["products"][number]): string {
  const facts = {
    ...(row.effective_from !== "" && { from: when(row.effective_from) }),
    ...(row.counts_as_purchase === "false" && { counts: false }),
    ...(row.rebateable === "false" && { rebateable: false }),
    ...(row.rate_bps !== "" && { rate: Number(row.rate_bps) }),
  };
  return call("product", row.product_code, ...some(facts));
}

function orderItem(row: CaseRows["orders"][number]): string {
  const paid = row.paid_at === "" ? null : when(row.paid_at);
  const placed = when(row.placed_at);
  const facts = {
    account: row.account_id,
    product: row.product_code,
    ...(row.kind !== "new" && { kind: row.kind }),
    ...(row.billing === "payg" && { payg: true }),
    ...(row.channel !== "official" && { channel: row.channel }),
    ...(row.payment_id !== "" && { payment: row.payment_id }),
    ...(row.subscription_id !== "" && { subscription: row.subscription_id }),
    ...(placed !== paid && { placed }),
    ...(row.active_until !== "" && { until: when(row.active_until) }),
    ...(row.currency !== "CNY" && { currency: row.currency }),
    ...(row.list_amount !== "100" && { list: row.list_amount }),
    ...(row.paid_amount !== "100" && { paid: row.paid_amount }),
  };
  return call("order", row.order_id, paid, ...some(facts));
}

function refundItem(row: CaseRows["refunds"][number]): string {
  const facts = {
    ...(row.amount !== "100" && { amount: row.amount }),
    ...(row.usage_consumed === "true" && { consumed: true }),
    id: row.refund_id,
  };
  return call("refund", row.order_id, when(row.refunded_at), facts);
}

function expectation(decided: DecidedCase, decision: Decision): string {
  const { estimate } = decision;
  const history = decided.histories.find((each) => each.accountIds.includes(decision.accountId));
  const explanation = history && explain(history, decision.orderId, decided.policies);
  const gates = GATE_RULES.map(({ fact }) => fact);
  const by = explanation?.decisive.filter((fact) => !gates.some((gate) => gate === fact)) ?? [];
  const rebate = (minor: number) => formatMoney(minor, decision.currency);
  const own = decision.class
    ? `${decision.class} ${decision.rateBasisPoints} ${rebate(decision.rebateMinor)}`
    : decision.reason;
  const reached = decision.gate === "class" && by.length > 0 ? ` by ${by.join(" ")}` : "";
  if (!estimate) return `${own}${reached}`;
  const then = estimate.class
    ? `${estimate.class} ${estimate.rateBasisPoints} ${rebate(estimate.rebateMinor)}`
    : estimate.reason;
  return `${own} ~ ${then}`;
}

function citedIn({ decisions }: DecidedCase): readonly string[] {
  const last = [...decisions.values()].at(-1);
  return last ? [...last.clauses, ...last.readings] : [];
}

/** Instants as the table writes them: a day is its noon in Beijing, otherwise its second there. */
function when(instant: string): string {
  const noon = /^(\d{4}-\d{2}-\d{2})T12:00:00\+08:00$/u.exec(instant)?.[1];
  return noon ?? instant;
}

function some(facts: object): readonly object[] {
  return Object.keys(facts).length > 0 ? [facts] : [];
}

function call(name: string, ...values: readonly unknown[]): string {
  return `${name}(${values.map(literal).join(", ")})`;
}

function literal(value: unknown): string {
  if (typeof value !== "object" || value === null) return text(value);
  const entries = Object.entries(value).map(([name, each]) => `${name}: ${text(each)}`);
  return `{ ${entries.join(", ")} }`;
}

function key(id: string): string {
  return /^[a-z]\w*$/iu.test(id) ? id : text(id);
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
