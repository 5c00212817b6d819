import { type MoneySum, sumByCurrency } from "#lib/decisions/read/money-sum.ts";
import type { DecisionSum } from "#lib/decisions/read/sum-decisions.ts";

export const BUCKETS = ["earned", "waiting", "ineligible", "refunded"] as const;
export type BucketName = (typeof BUCKETS)[number];

export type Bucket = {
  readonly name: BucketName;
  readonly href: string;
  /** The page's main currency first; at least that one. */
  readonly sums: readonly MoneySum[];
  readonly orders: number;
  readonly customers: number;
};

type Part = {
  readonly href: string;
  readonly minorOf: (sum: DecisionSum) => number;
  readonly ordersOf: (sum: DecisionSum) => number;
};

const ordersWhere = (verdict: DecisionSum["verdict"]) => (sum: DecisionSum) =>
  sum.verdict === verdict ? sum.orders : 0;

const PARTS: { readonly [Name in BucketName]: Part } = {
  earned: {
    href: "/orders?tab=earning",
    minorOf: (sum) => sum.rebateMinor,
    ordersOf: ordersWhere("eligible"),
  },
  waiting: {
    href: "/orders?tab=undecided",
    minorOf: (sum) => sum.estimateMinor,
    ordersOf: ordersWhere("undecided"),
  },
  ineligible: {
    href: "/orders?tab=ineligible",
    minorOf: (sum) => (sum.verdict === "ineligible" ? sum.baseMinor : 0),
    ordersOf: ordersWhere("ineligible"),
  },
  refunded: {
    href: "/orders?refunded=true",
    minorOf: (sum) => sum.refundedMinor,
    ordersOf: (sum) => sum.refundedOrders,
  },
};

/** What all orders come to, in four parts. */
export function bucketsOf(
  sums: readonly DecisionSum[],
  mainCurrency: string,
  waitingCustomers: number,
): readonly Bucket[] {
  return BUCKETS.map((name) => {
    const { href, minorOf, ordersOf } = PARTS[name];
    const amounts = sumByCurrency(
      sums.map((sum) => ({ currency: sum.currency, minor: minorOf(sum) })),
    );
    const main = amounts.find(({ currency }) => currency === mainCurrency);
    const others = amounts.filter(
      ({ currency, minor }) => currency !== mainCurrency && minor !== 0,
    );
    return {
      name,
      href,
      sums: [main ?? { currency: mainCurrency, minor: 0 }, ...others],
      orders: sums.reduce((total, sum) => total + ordersOf(sum), 0),
      customers: waitingCustomers,
    };
  });
}
