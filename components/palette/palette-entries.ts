import type { Found, FoundCustomer, FoundOrder } from "#lib/search/found.ts";
import type { PalettePage } from "./palette-page.ts";

export type PaletteEntry = { readonly href: string } & (
  | { readonly kind: "customer"; readonly customer: FoundCustomer }
  | { readonly kind: "order"; readonly order: FoundOrder }
  | { readonly kind: "page"; readonly label: string }
  | { readonly kind: "allOrders" | "allCustomers"; readonly words: string }
);

export type PaletteGroup = {
  readonly name: "customers" | "orders" | "pages" | "all";
  readonly entries: readonly PaletteEntry[];
};

/** What a palette lists for some words, in the order in which the arrows go through it. */
export function paletteGroups(
  words: string,
  found: Found,
  pages: readonly PalettePage[],
): readonly PaletteGroup[] {
  const fits = pages.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));
  const query = new URLSearchParams({ q: words });
  const groups: readonly PaletteGroup[] = [
    {
      name: "customers",
      entries: found.customers.map((customer) => ({
        kind: "customer",
        href: customerHref(customer.accountId),
        customer,
      })),
    },
    {
      name: "orders",
      entries: found.orders.map((order) => ({
        kind: "order",
        href: `${customerHref(order.accountId)}/orders/${encodeURIComponent(order.orderId)}`,
        order,
      })),
    },
    { name: "pages", entries: fits.map((page) => ({ kind: "page", ...page })) },
    {
      name: "all",
      entries:
        words === ""
          ? []
          : [
              { kind: "allOrders", href: `/orders?${query}`, words },
              { kind: "allCustomers", href: `/customers?${query}`, words },
            ],
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function customerHref(accountId: string): string {
  return `/customers/${encodeURIComponent(accountId)}`;
}
