import type { OrderPage } from "#lib/decisions/read/list-orders.ts";
import type { OrderFilters } from "#lib/decisions/read/order-filters.ts";
import type { MonthSum } from "#lib/decisions/read/sum-months.ts";
import { orderLineOf } from "./order-line-of.ts";
import type { OrderSum } from "./order-line.ts";
import type { LedgerSection } from "./orders-ledger.tsx";

/** The rows of all pages in sections of a month, each with the sums of its whole month. */
export function ledgerSections(
  pages: readonly OrderPage[],
  filters: OrderFilters,
): readonly LedgerSection[] {
  const months = new Map(pages.flatMap((page) => page.months).map((sum) => [sum.month, sum]));
  const rows = pages.flatMap((page) => page.rows);
  const sections = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const section = sections.get(row.month) ?? [];
    sections.set(row.month, section);
    section.push(row);
  }
  return [...sections].map(([month, own]) => {
    const sum = months.get(month);
    return {
      month: sum?.startsAt ?? own[0]?.listedAt ?? null,
      orderCount: sum?.orders ?? own.length,
      sums: sum ? sumsOf(sum) : [],
      orders: own.map((row) => orderLineOf(row, filters)),
    };
  });
}

function sumsOf({ base, rebate }: MonthSum): readonly OrderSum[] {
  return base.map(({ currency, minor }) => ({
    currency,
    baseMinor: minor,
    rebateMinor: rebate.find((sum) => sum.currency === currency)?.minor ?? 0,
  }));
}
