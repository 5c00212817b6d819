import type { CheckerCase } from "./case-address.ts";
import type { CaseRows } from "./read-case.ts";

/** What the customer had done when they were referred. */
export const PASTS = [
  "nothing",
  "other-product",
  "same-product",
  "long-ago",
  "not-verified",
] as const;
export type Past = (typeof PASTS)[number];

export const ASKED_KINDS = ["new", "payg", "renewal", "upgrade"] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

export const PLACES = ["official", "other"] as const;

/** "My customer did X on day Y, is it eligible?": the short form of a case. Days as 2025-06-01. */
export type Question = {
  readonly past: Past;
  readonly referredOn: string;
  readonly kind: AskedKind;
  readonly paidOn: string;
  readonly place: (typeof PLACES)[number];
  readonly amount: string;
};

export const FIRST_QUESTION: Question = {
  past: "other-product",
  referredOn: "2026-01-15",
  kind: "new",
  paidOn: "2026-06-01",
  place: "official",
  amount: "1000",
};

const VERSION = "q1";

export function writeQuestion(question: Question): string {
  const { past, referredOn, kind, paidOn, place, amount } = question;
  return [VERSION, past, referredOn, kind, paidOn, place, encodeURIComponent(amount)].join(",");
}

/** @returns null where the text asks nothing that `writeQuestion` could have written */
export function readQuestion(text: string): Question | null {
  const [version, past, referredOn = "", kind, paidOn = "", place, ...rest] = text.split(",");
  const foundPast = PASTS.find((each) => each === past);
  const foundKind = ASKED_KINDS.find((each) => each === kind);
  const foundPlace = PLACES.find((each) => each === place);
  const amount = /^[\d.]{1,20}$/u.exec(rest[0] ?? "")?.[0];
  if (version !== VERSION || rest.length !== 1 || !foundPast || !foundKind || !foundPlace) {
    return null;
  }
  if (amount === undefined || !isDay(referredOn) || !isDay(paidOn)) return null;
  return {
    past: foundPast,
    referredOn,
    kind: foundKind,
    paidOn,
    place: foundPlace,
    amount,
  };
}

export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const ASKED = "this-order";

/** How the people and products of a question are called in the reader's language. */
export type CastNames = {
  readonly customer: string;
  readonly ambassador: string;
  readonly product: string;
  readonly otherProduct: string;
};

/** The history that a question tells. What it does not say is as plain as it can be. */
export function caseOfQuestion(question: Question, names: CastNames): CheckerCase {
  const { past, referredOn, kind, paidOn, place, amount } = question;
  const identity = past === "not-verified" ? "" : "customer-name";
  const rows: CaseRows = {
    accounts: [account("customer", identity, names.customer)],
    ambassadors: [
      {
        ambassador_id: "ambassador",
        identity_id: "ambassador-name",
        name: names.ambassador,
        email: "ambassador@example.com",
      },
    ],
    products: [
      product("asked-product", names.product),
      product("other-product", names.otherProduct),
    ],
    referrals: [
      {
        referral_id: "referral-1",
        account_id: "customer",
        ambassador_id: "ambassador",
        starts_at: noon(referredOn),
        ends_at: "",
      },
    ],
    orders: [
      ...pastOrders(question),
      {
        ...order(ASKED, "asked-product", paidOn, amount),
        kind: kind === "payg" ? "new" : kind,
        billing: kind === "payg" ? "payg" : "subscription",
        channel: place,
      },
    ],
    refunds: [],
  };
  return { rows, policies: null, orderId: ASKED };
}

/** Bought three months before the referral; long ago is three years. */
function pastOrders({ past, referredOn }: Question): CaseRows["orders"] {
  switch (past) {
    case "nothing":
    case "not-verified":
      return [];
    case "other-product":
      return [order("earlier-order", "other-product", before(referredOn, 90), "500")];
    case "same-product":
      return [order("earlier-order", "asked-product", before(referredOn, 90), "500")];
    case "long-ago":
      return [order("earlier-order", "asked-product", before(referredOn, 1095), "500")];
    default:
      return past satisfies never;
  }
}

function order(id: string, productCode: string, day: string, amount: string) {
  return {
    order_id: id,
    account_id: "customer",
    product_code: productCode,
    subscription_id: "",
    kind: "new",
    billing: "subscription",
    channel: "official",
    payment_id: "",
    placed_at: noon(day),
    paid_at: noon(day),
    active_until: "",
    currency: "CNY",
    list_amount: amount,
    paid_amount: amount,
  };
}

function account(id: string, identity: string, name: string) {
  return {
    account_id: id,
    identity_id: identity,
    registered_at: "2022-01-01T00:00:00+08:00",
    display_name: name,
    country: "CN",
  };
}

function product(code: string, name: string) {
  return {
    product_code: code,
    effective_from: "",
    name,
    counts_as_purchase: "true",
    rebateable: "true",
    rate_bps: "",
  };
}

const DAY = 86_400_000;

function before(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

function noon(day: string): string {
  return `${day}T12:00:00+08:00`;
}
