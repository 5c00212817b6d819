import type { Order } from "#lib/rules/index.ts";
import type { Gate } from "#lib/rules/vocabulary.ts";

/** Where the fact that a test rests on can be corrected: its admin's page, with the fact at hand. */
export function correctHref(
  { accountId, orderId, productCode }: Pick<Order, "accountId" | "orderId" | "productCode">,
  gate: Gate,
): string {
  switch (gate) {
    case "paid":
    case "official-channel":
    case "paid-product":
    case "listed-kind":
      return `/admin/facts?${new URLSearchParams({ q: orderId })}#order`;
    case "not-refunded":
      return `/admin/facts?${new URLSearchParams({ q: orderId })}#refunds`;
    case "referred":
      return `/admin/referrals?${new URLSearchParams({ q: accountId })}`;
    case "rebateable-product":
      return `/admin/products#${encodeURIComponent(productCode)}`;
    case "verified-identity":
    case "another-identity":
    case "class":
      return `/admin/identities?${new URLSearchParams({ q: accountId })}`;
    default:
      return gate satisfies never;
  }
}
