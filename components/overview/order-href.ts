/** The address of an order's why page. */
export function orderHref(order: { readonly accountId: string; readonly orderId: string }): string {
  return `/customers/${encodeURIComponent(order.accountId)}/orders/${encodeURIComponent(order.orderId)}`;
}
