import { formatInstant, parseInstant } from "#lib/facts/instant.ts";
import { isoOf } from "#lib/decisions/read/programme-clock.ts";
import type { CaseAnswer } from "#lib/case/answer-order.ts";
import type { CaseRows } from "#lib/case/read-case.ts";
import type { Order } from "#lib/rules/examples/rows.ts";

/** What a twist starts from: a case, the order it is about, and the record that decided it. */
export type Told = {
  readonly rows: CaseRows;
  readonly order: Order;
  readonly record: Order | null;
  readonly answer: CaseAnswer;
};

type Twist<Id extends string> = {
  readonly id: Id;
  /** null: it says nothing new here. */
  readonly turn: (told: Told) => CaseRows | null;
};

const DAY = 86_400_000;

/** The same story with one thing different. Each is decided by the rules like any other history. */
export const TWISTS = [
  ofRecord("record-undone", ({ rows, record, order }) => {
    const day = instant(record.paid_at) + DAY;
    const refundedAt =
      day < instant(order.paid_at || order.placed_at) ? day : instant(record.paid_at);
    return withRefund(rows, record, refundedAt);
  }),
  ofRecord("record-free", ({ rows, record }) =>
    withOrder(rows, { ...record, list_amount: "0", paid_amount: "0" }),
  ),
  ofRecord("record-missing", ({ rows, record }) => ({
    ...rows,
    orders: rows.orders.filter((each) => each.order_id !== record.order_id),
    refunds: rows.refunds.filter((each) => each.order_id !== record.order_id),
  })),
  ofRecord("record-other-account", ({ rows, record, order }) => {
    const account = rows.accounts.find((each) => each.account_id === order.account_id);
    if (!account || account.identity_id === "" || record.account_id !== order.account_id)
      return null;
    const other = { ...account, account_id: "second-account", display_name: "Lumen Studio" };
    const changed = withOrder(rows, { ...record, account_id: other.account_id, payment_id: "" });
    return { ...changed, accounts: [...rows.accounts, other] };
  }),
  twist("as-new-order", ({ rows, order }) => asKind(rows, order, "new")),
  twist("as-renewal", ({ rows, order }) => asKind(rows, order, "renewal")),
  twist("as-upgrade", ({ rows, order }) => asKind(rows, order, "upgrade")),
  twist("paid-in-full", ({ rows, order }) =>
    order.paid_at === "" ? withOrder(rows, { ...order, paid_at: order.placed_at }) : null,
  ),
  twist("on-official-site", ({ rows, order }) =>
    order.channel === "official" ? null : withOrder(rows, { ...order, channel: "official" }),
  ),
  twist("not-refunded", ({ rows, order }) => {
    const refunds = rows.refunds.filter((each) => each.order_id !== order.order_id);
    return refunds.length === rows.refunds.length ? null : { ...rows, refunds };
  }),
  twist("name-verified", ({ rows, order }) => withIdentity(rows, order, "", "own-name")),
  twist("another-person", ({ rows, order, answer }) =>
    answer.explanation.facts.ambassador === "same"
      ? withIdentity(rows, order, null, "another-person")
      : null,
  ),
  twist("by-subscription", ({ rows, order }) =>
    order.billing === "payg" ? withOrder(rows, { ...order, billing: "subscription" }) : null,
  ),
  twist("ambassador-never-bought", ({ rows, answer }) => {
    if (answer.explanation.facts.burn !== "burning") return null;
    const orders = rows.orders.filter(({ account_id: id }) => id === answer.order.accountId);
    return { ...rows, orders };
  }),
  twist("referred-throughout", ({ rows, order, answer }) => {
    const own = rows.referrals.find((each) => each.account_id === order.account_id);
    const referral = own ?? rows.referrals[0];
    if (answer.explanation.decision.gate !== "referred" || !referral) return null;
    const whole = {
      ...referral,
      account_id: order.account_id,
      starts_at: EARLY,
      ends_at: "",
      referral_id: "all-along",
    };
    const others = rows.referrals.filter((each) => each.account_id !== order.account_id);
    return { ...rows, referrals: [...others, whole] };
  }),
  twist("paid-after-start", ({ rows, order, answer }) => {
    const start = answer.explanation.policy.programmeStart;
    return order.paid_at !== "" && instant(order.paid_at) < start
      ? paidAt(rows, order, start)
      : null;
  }),
  twist("paid-before-start", ({ rows, order, answer }) => {
    const at = answer.explanation.policy.programmeStart - DAY;
    return order.paid_at !== "" && instant(order.paid_at) > at ? paidAt(rows, order, at) : null;
  }),
  twist("another-product", ({ rows, order }) => {
    const product = rows.products.find((each) => each.product_code === order.product_code);
    if (!product) return null;
    const other = {
      ...product,
      product_code: "new-product",
      name: "Object Storage",
      counts_as_purchase: "true",
      rebateable: "true",
    };
    const changed = withOrder(rows, { ...order, product_code: other.product_code });
    return { ...changed, products: [...rows.products, other] };
  }),
  twist("name-not-verified", ({ rows, order }) => withIdentity(rows, order, null, "")),
  twist("refunded-in-full", ({ rows, order }) =>
    order.paid_at === "" || rows.refunds.some((each) => each.order_id === order.order_id)
      ? null
      : withRefund(rows, order, instant(order.paid_at) + DAY),
  ),
  twist("elsewhere", ({ rows, order }) =>
    order.channel === "official" ? withOrder(rows, { ...order, channel: "other" }) : null,
  ),
  twist("referral-over", ({ rows, order, answer }) => {
    const { referralId } = answer.explanation.decision;
    if (referralId === null || order.paid_at === "") return null;
    const end = instant(order.paid_at) - DAY;
    const referrals = rows.referrals.map((each) =>
      each.referral_id === referralId && instant(each.starts_at) < end
        ? { ...each, ends_at: written(end) }
        : each,
    );
    return { ...rows, referrals };
  }),
] as const;
export type TwistId = (typeof TWISTS)[number]["id"];

const EARLY = "2022-06-01T12:00:00+08:00";

function twist<Id extends string>(id: Id, turn: Twist<Id>["turn"]): Twist<Id> {
  return { id, turn };
}

/** One that changes the record that decided, where that is another order than the one in question. */
function ofRecord<Id extends string>(
  id: Id,
  turn: (told: Told & { readonly record: Order }) => CaseRows | null,
): Twist<Id> {
  return {
    id,
    turn: (told) =>
      told.record && told.record.order_id !== told.order.order_id
        ? turn({ ...told, record: told.record })
        : null,
  };
}

function withOrder(rows: CaseRows, order: Order): CaseRows {
  const orders = rows.orders.map((each) => (each.order_id === order.order_id ? order : each));
  return { ...rows, orders };
}

function asKind(rows: CaseRows, order: Order, kind: string): CaseRows | null {
  return order.kind === kind ? null : withOrder(rows, { ...order, kind });
}

/** The other orders of its payment go along with it. */
function paidAt(rows: CaseRows, order: Order, at: number): CaseRows {
  const isOne = (each: Order) =>
    each.order_id === order.order_id ||
    (order.payment_id !== "" && each.payment_id === order.payment_id);
  const orders = rows.orders.map((each) =>
    isOne(each) ? { ...each, placed_at: written(at), paid_at: written(at) } : each,
  );
  const refunds = rows.refunds.filter((each) => each.order_id !== order.order_id);
  return { ...rows, orders, refunds };
}

function withRefund(rows: CaseRows, order: Order, at: number): CaseRows {
  const others = rows.refunds.filter((each) => each.order_id !== order.order_id);
  const refund = {
    refund_id: `refund-of-${order.order_id}`.replaceAll(/[^ -~]/gu, "").slice(0, 64),
    order_id: order.order_id,
    refunded_at: written(at),
    amount: order.paid_amount,
    usage_consumed: "false",
  };
  return { ...rows, refunds: [...others, refund] };
}

/** The account's real name, from what it is (any, where null) to another. */
function withIdentity(
  rows: CaseRows,
  order: Order,
  from: string | null,
  to: string,
): CaseRows | null {
  const account = rows.accounts.find((each) => each.account_id === order.account_id);
  const fits = from === null ? account?.identity_id !== "" : account?.identity_id === from;
  if (!account || !fits) return null;
  const accounts = rows.accounts.map((each) =>
    each === account ? { ...each, identity_id: to } : each,
  );
  return { ...rows, accounts };
}

function instant(text: string): number {
  return parseInstant(text);
}

function written(at: number): string {
  return at % 1000 === 0 ? isoOf(at) : formatInstant(at);
}
