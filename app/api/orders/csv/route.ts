import { defineRoute } from "#lib/actions/define-route.ts";
import { exportOrders } from "#lib/decisions/read/export-orders.ts";
import { orderQuery, requireOrderFilters } from "#lib/decisions/read/order-query.ts";
import { streamText } from "#lib/http/stream-text.ts";

/** Exactly the filtered orders, streamed. */
export const GET = defineRoute({
  name: "orders.export",
  may: "order.list",
  query: orderQuery,
  run: async ({ viewer }, { query }) => {
    const rows = exportOrders(viewer, requireOrderFilters(query));
    return new Response(streamText(rows), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="orders.csv"',
      },
    });
  },
});
