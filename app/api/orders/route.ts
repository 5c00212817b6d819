import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { listOrders } from "#lib/decisions/read/list-orders.ts";
import { readCursor } from "#lib/decisions/read/order-cursor.ts";
import { orderQuery, requireOrderFilters } from "#lib/decisions/read/order-query.ts";
import { AppError } from "#lib/errors/app-error.ts";

/** A page of the orders that the page of orders shows, for when it scrolls on. */
export const GET = defineRoute({
  name: "orders.list",
  may: "order.list",
  query: orderQuery.extend({ after: z.string().max(100).optional() }),
  run: async ({ viewer }, { query: { after, ...query } }) => {
    const cursor = after === undefined ? null : readCursor(after);
    if (after !== undefined && cursor === null)
      throw new AppError("INVALID_INPUT", { fields: ["after"] });
    return listOrders(viewer, requireOrderFilters(query), cursor);
  },
});
