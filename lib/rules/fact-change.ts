import type { IdentityHistory, Order, ProductVersion, Referral, Refund } from "./history.ts";

/** One change of a history's facts: what a correction would record. */
export type FactChange =
  /** A row recorded under a new id, or in place of the one with its id. */
  | { readonly of: "order"; readonly order: Order }
  | { readonly of: "refund"; readonly refund: Refund }
  | { readonly of: "referral"; readonly referral: Referral }
  | { readonly of: "product"; readonly product: ProductVersion }
  /** A row that should never have been there. */
  | { readonly of: "no-order"; readonly orderId: string }
  | { readonly of: "no-refund"; readonly refundId: string }
  /** The account turns out to be under this real name, and alone there. */
  | { readonly of: "identity"; readonly accountId: string; readonly identityId: string };

/**
 * The history of the identity that `accountId` belongs to once the changes are made. An account that
 * moves to an identity of its own takes its rows along; the others stay behind, out of this history.
 */
export function applyChanges(
  history: IdentityHistory,
  changes: readonly FactChange[],
  accountId: string,
): IdentityHistory {
  return changes.reduce((before, change) => applyChange(before, change, accountId), history);
}

function applyChange(
  history: IdentityHistory,
  change: FactChange,
  accountId: string,
): IdentityHistory {
  switch (change.of) {
    case "order": {
      const { orderId } = change.order;
      const others = history.orders.filter((order) => order.orderId !== orderId);
      return { ...history, orders: [...others, change.order] };
    }
    case "refund": {
      const { refundId } = change.refund;
      const others = history.refunds.filter((refund) => refund.refundId !== refundId);
      return { ...history, refunds: [...others, change.refund] };
    }
    case "referral": {
      const { referralId } = change.referral;
      const others = history.referrals.filter((referral) => referral.referralId !== referralId);
      return { ...history, referrals: [...others, change.referral] };
    }
    case "product":
      return { ...history, products: withProduct(history.products, change.product) };
    case "no-order":
      return {
        ...history,
        orders: history.orders.filter((order) => order.orderId !== change.orderId),
        refunds: history.refunds.filter((refund) => refund.orderId !== change.orderId),
      };
    case "no-refund":
      return {
        ...history,
        refunds: history.refunds.filter((refund) => refund.refundId !== change.refundId),
      };
    case "identity":
      return change.accountId === accountId
        ? onlyAccount(history, change.accountId, change.identityId)
        : withoutAccount(history, change.accountId);
    default:
      return change satisfies never;
  }
}

function withProduct(
  products: IdentityHistory["products"],
  product: ProductVersion,
): IdentityHistory["products"] {
  const versions = products.get(product.productCode) ?? [];
  const others = versions.filter((version) => version.effectiveFrom !== product.effectiveFrom);
  return new Map([...products, [product.productCode, [...others, product]]]);
}

function onlyAccount(
  history: IdentityHistory,
  accountId: string,
  identityId: string,
): IdentityHistory {
  const orders = history.orders.filter((order) => order.accountId === accountId);
  const ids = new Set(orders.map((order) => order.orderId));
  return {
    ...history,
    identityId,
    accountIds: [accountId],
    referrals: history.referrals.filter((referral) => referral.accountId === accountId),
    orders,
    refunds: history.refunds.filter((refund) => ids.has(refund.orderId)),
  };
}

function withoutAccount(history: IdentityHistory, accountId: string): IdentityHistory {
  const orders = history.orders.filter((order) => order.accountId !== accountId);
  const ids = new Set(orders.map((order) => order.orderId));
  return {
    ...history,
    accountIds: history.accountIds.filter((id) => id !== accountId),
    referrals: history.referrals.filter((referral) => referral.accountId !== accountId),
    orders,
    refunds: history.refunds.filter((refund) => ids.has(refund.orderId)),
  };
}
