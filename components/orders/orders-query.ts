import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import type { OrderPage } from "#lib/decisions/read/list-orders.ts";
import { orderFiltersHref, type OrderFilters } from "#lib/decisions/read/order-filters.ts";

/** The pages of a filtered list, one after the other; the server fetches the first one under this key. */
export function ordersQuery(filters: OrderFilters, fetchPage = fetchOrders) {
  const query = orderFiltersHref("", filters);
  return infiniteQueryOptions({
    queryKey: ["orders", query],
    queryFn: ({ pageParam, signal }) => fetchPage(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: OrderPage) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

async function fetchOrders(
  query: string,
  after: string | null,
  signal: AbortSignal,
): Promise<OrderPage> {
  const search = new URLSearchParams(query);
  if (after !== null) search.set("after", after);
  const response = await fetch(`/api/orders?${search}`, { signal });
  if (!response.ok) throw new Error(`The orders could not be fetched: ${response.status}.`);
  // The route answers what `listOrders` returns.
  return (await response.json()) as OrderPage;
}
