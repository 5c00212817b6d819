import type { OrderColumn } from "./order-line.ts";

/**
 * Where each column stands: its width in the table, and its place in the two or three lines that a row
 * becomes where a table has no room. The column without a width takes what is left.
 */
export const COLUMN_CLASSES: { readonly [Column in OrderColumn]: string } = {
  paid: "text-ink-2 xl:w-16.5 max-xl:row-start-2 max-xl:text-sm",
  order: "text-ink-2 xl:w-31 max-xl:static",
  customer: "font-medium max-xl:col-span-2 max-xl:row-start-1 max-xl:whitespace-normal",
  ambassador: "text-ink-2 xl:w-33 max-xl:hidden",
  product: "xl:w-41 max-xl:row-start-2 max-xl:truncate max-xl:text-sm max-xl:text-ink-2",
  kind: "text-ink-2 xl:w-22 max-xl:hidden",
  activeUntil: "text-ink-2 xl:w-34 max-xl:hidden",
  base: "text-right xl:w-25 max-xl:col-start-3 max-xl:row-start-2 max-xl:text-sm max-xl:text-ink-3",
  outcome:
    "xl:w-62 xl:pl-7 xl:overflow-visible max-xl:col-span-2 max-xl:row-start-3 max-xl:mt-1.25",
  notes: "xl:w-13 max-xl:col-start-3 max-xl:row-start-3 max-xl:mt-1.25 max-xl:text-right",
  rate: "text-right xl:w-29 max-xl:hidden",
  rebate: "text-right xl:w-24 max-xl:col-start-3 max-xl:row-start-1",
};

/** In its own list a customer's orders lead with the product. */
export const LEADING_PRODUCT =
  "font-medium max-xl:col-span-2 max-xl:row-start-1 max-xl:whitespace-normal";

/** A full day is wider than the day of a month, and an amount that names its currency than a bare one. */
export const FULL_DAY = "text-ink-2 xl:w-33 max-xl:row-start-2 max-xl:text-sm";
export const NAMED_AMOUNTS = { base: "xl:w-32", rebate: "xl:w-32" } as const;
