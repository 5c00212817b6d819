import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { findByWords } from "#lib/search/find-by-words.ts";

/** Customers and orders for the palette, while somebody types. */
export const GET = defineRoute({
  name: "search",
  may: "order.list",
  query: z.strictObject({ q: z.string().max(200).default("") }),
  run: ({ viewer }, { query }) => findByWords(viewer, query.q),
});
