import {
  recordIntervals,
  type AmbassadorFacts,
  type IdentityHistory,
  type Order,
  type Policy,
  type ProductVersion,
} from "#lib/rules/index.ts";
import { instant } from "#lib/rules/tests/naive/instants.ts";
import { amount } from "#lib/rules/tests/naive/money.ts";
import type * as Rows from "#lib/rules/examples/rows.ts";

/**
 * The rows of the CSV files as the module takes them: one history an identity, and one for every
 * account that has none. Rows keep the order in which they stand in the files.
 */
export function historiesOf(facts: Rows.Facts): IdentityHistory[] {
  const groups = Map.groupBy(facts.accounts, (account) =>
    account.identity_id === "" ? `account ${account.account_id}` : account.identity_id,
  );
  const products = productsOf(facts);
  const ambassadors = ambassadorsOf(facts, products);
  return [...groups.values()].map((accounts) => historyOf(facts, accounts, products, ambassadors));
}

function historyOf(
  facts: Rows.Facts,
  accounts: readonly Rows.Account[],
  products: IdentityHistory["products"],
  ambassadors: IdentityHistory["ambassadors"],
): IdentityHistory {
  const accountIds = accounts.map((account) => account.account_id);
  const isTheirs = (row: { readonly account_id: string }) => accountIds.includes(row.account_id);
  const orders = facts.orders.filter(isTheirs);
  const currencies = new Map(orders.map((order) => [order.order_id, order.currency]));
  return {
    identityId: accounts[0]?.identity_id || null,
    accountIds,
    referrals: facts.referrals.filter(isTheirs).map((row) => ({
      referralId: row.referral_id,
      accountId: row.account_id,
      ambassadorId: row.ambassador_id,
      startsAt: instant(row.starts_at),
      endsAt: row.ends_at === "" ? null : instant(row.ends_at),
    })),
    orders: orders.map(orderOf),
    refunds: facts.refunds.flatMap((row) => {
      const currency = currencies.get(row.order_id);
      if (currency === undefined) return [];
      return {
        refundId: row.refund_id,
        orderId: row.order_id,
        refundedAt: instant(row.refunded_at),
        amountMinor: Number(amount(row.amount, currency)),
        usageConsumed: row.usage_consumed === "true",
      };
    }),
    products,
    ambassadors,
  };
}

function orderOf(row: Rows.Order): Order {
  return {
    orderId: row.order_id,
    accountId: row.account_id,
    productCode: row.product_code,
    subscriptionId: row.subscription_id || null,
    // The closed lists of section 2; a row that left them would be refused before the module.
    kind: row.kind as Order["kind"],
    billing: row.billing as Order["billing"],
    channel: row.channel as Order["channel"],
    paymentId: row.payment_id || null,
    placedAt: instant(row.placed_at),
    paidAt: row.paid_at === "" ? null : instant(row.paid_at),
    activeUntil: row.active_until === "" ? null : instant(row.active_until),
    currency: row.currency,
    listMinor: Number(amount(row.list_amount, row.currency)),
    paidMinor: Number(amount(row.paid_amount, row.currency)),
  };
}

function productsOf(facts: Rows.Facts): Map<string, ProductVersion[]> {
  const versions = facts.products.map((row) => ({
    productCode: row.product_code,
    effectiveFrom: row.effective_from === "" ? null : instant(row.effective_from),
    name: row.name,
    countsAsPurchase: row.counts_as_purchase === "true",
    rebateable: row.rebateable === "true",
    rateBasisPoints: row.rate_bps === "" ? null : Number(row.rate_bps),
  }));
  return Map.groupBy(versions, (version) => version.productCode);
}

function ambassadorsOf(
  facts: Rows.Facts,
  products: IdentityHistory["products"],
): Map<string, AmbassadorFacts> {
  return new Map(
    facts.ambassadors.map((ambassador) => {
      const own = facts.accounts.filter((a) => a.identity_id === ambassador.identity_id);
      const history = historyOf(facts, own, products, new Map());
      const { identity_id: identityId } = ambassador;
      return [
        ambassador.ambassador_id,
        { identityId, recordIntervals: recordIntervals(history) },
      ] as const;
    }),
  );
}

const policies = new Map<Rows.NaivePolicy, Policy>();

/** The same list of rows gives the same list of policies, so that the module compiles it once. */
export function modulePolicies(rows: readonly Rows.NaivePolicy[]): Policy[] {
  return rows.map((row) => {
    const known = policies.get(row);
    if (known !== undefined) return known;
    const policy = {
      ...row,
      effectiveFrom: row.effectiveFrom === null ? null : instant(row.effectiveFrom),
      programmeStart: instant(row.programmeStart),
    };
    policies.set(row, policy);
    return policy;
  });
}
