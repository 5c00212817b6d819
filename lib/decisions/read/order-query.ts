import { z } from "zod";
import { AppError } from "#lib/errors/app-error.ts";
import { loadOrderFilters, type OrderFilters, orderFilterParsers } from "./order-filters.ts";

const LONGEST = 200;

const names = Object.keys(orderFilterParsers) as (keyof typeof orderFilterParsers)[];
const text = z.string().max(LONGEST).optional();

/** The filters as a request brings them. */
export const orderQuery = z.strictObject(
  Object.fromEntries(names.map((name) => [name, text])) as {
    readonly [Name in (typeof names)[number]]: typeof text;
  },
);

/** Filters that make sense; a request that asks for others is refused. */
export function requireOrderFilters(query: z.output<typeof orderQuery>): OrderFilters {
  try {
    return loadOrderFilters(query, { strict: true });
  } catch {
    throw new AppError("INVALID_INPUT", { fields: Object.keys(query) });
  }
}
