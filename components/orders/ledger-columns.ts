import type { OrderColumn } from "./order-line.ts";

/**
 * Where each column stands: its width in the table, and its place in the two or three lines that a row
 * becomes where a table has no room. The column without a width takes what is left.
 */
export const COLUMN_CLASSES: { readonly [Column in OrderColumn]: string } = {
  paid: "text-ink-2 lg:w-16.5 max-lg:row-start-2 max-lg:text-sm",
  order: "text-ink-2 lg:w-31 max-lg:static",
  customer: "font-medium max-lg:col-span-2 max-lg:row-start-1 max-lg:whitespace-normal",
  ambassador: "text-ink-2 lg:w-33 max-lg:hidden",
  product: "lg:w-41 max-lg:row-start-2 max-lg:truncate max-lg:text-sm max-lg:text-ink-2",
  kind: "text-ink-2 lg:w-22 max-xl:hidden",
  activeUntil: "text-ink-2 lg:w-31 max-xl:hidden",
  base: "text-right lg:w-25 max-lg:col-start-3 max-lg:row-start-2 max-lg:text-sm max-lg:text-ink-3",
  outcome:
    "lg:w-60.5 lg:pl-6 xl:w-66.5 xl:pl-10 max-lg:col-span-2 max-lg:row-start-3 max-lg:mt-1.25",
  notes: "lg:w-13 max-lg:col-start-3 max-lg:row-start-3 max-lg:mt-1.25 max-lg:text-right",
  rate: "text-right lg:w-28 max-lg:hidden",
  rebate: "text-right lg:w-24 max-lg:col-start-3 max-lg:row-start-1",
};

/** In its own list a customer's orders lead with the product. */
export const LEADING_PRODUCT =
  "font-medium max-lg:col-span-2 max-lg:row-start-1 max-lg:whitespace-normal";

/** A full day is wider than the day of a month, and an amount that names its currency than a bare one. */
export const FULL_DAY = "text-ink-2 lg:w-33 max-lg:row-start-2 max-lg:text-sm";
export const NAMED_AMOUNTS = { base: "xl:w-32", rebate: "xl:w-32" } as const;
