import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { COLUMNS_COOKIE, readColumns } from "#components/orders/chosen-columns.ts";
import { ColumnsMenu } from "#components/orders/columns-menu.tsx";
import {
  AMBASSADOR_COLUMNS,
  ORDER_COLUMNS,
  REVIEWER_COLUMNS,
} from "#components/orders/order-line.ts";
import { OrderTabs } from "#components/orders/order-tabs.tsx";
import { OrdersFilters } from "#components/orders/orders-filters.tsx";
import { OrdersList } from "#components/orders/orders-list.tsx";
import { ordersQuery } from "#components/orders/orders-query.ts";
import { ClientWords } from "#components/shell/client-words.tsx";
import { QueryProvider } from "#components/shell/query-provider.tsx";
import { buttonClasses } from "#components/ui/button-classes.ts";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { countCustomersWithOrders } from "#lib/decisions/read/count-customers.ts";
import { listFilterOptions } from "#lib/decisions/read/list-filter-options.ts";
import { listOrders } from "#lib/decisions/read/list-orders.ts";
import {
  loadOrderFilters,
  ORDER_TABS,
  orderFiltersHref,
} from "#lib/decisions/read/order-filters.ts";
import { sumTabs } from "#lib/decisions/read/sum-tabs.ts";
import { formatsFor } from "#lib/i18n/formats.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import { paidLabels } from "./paid-labels.ts";

type Props = {
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders");
  return { title: t("title") };
}

export default async function OrdersPage({ searchParams }: Props) {
  const viewer = await requireViewer("order.list");
  const filters = loadOrderFilters(await searchParams);
  const isReviewer = viewer.audience === "reviewer";
  const client = new QueryClient();
  await client.prefetchInfiniteQuery(ordersQuery(filters, () => listOrders(viewer, filters)));
  const { tabs, whole } = await sumTabs(viewer, filters);
  const customers = await countCustomersWithOrders(viewer);
  const options = await listFilterOptions(viewer, filters);
  const t = await getTranslations("orders");
  const formats = formatsFor(await getLocale(), AMBASSADOR_2025.timeZone);
  const [currency = null, ...others] = whole.currencies;
  const offered = ORDER_COLUMNS.filter((column) => column !== "ambassador" || isReviewer);
  const columns = readColumns(
    (await cookies()).get(COLUMNS_COOKIE)?.value,
    offered,
    isReviewer ? REVIEWER_COLUMNS : AMBASSADOR_COLUMNS,
  );
  const shown = tabs[filters.tab].orders;
  const counts = { orders: whole.orders, customers };
  return (
    <>
      <PageHead
        title={t("title")}
        summary={
          <>
            {t(isReviewer ? "summaryAll" : "summary", counts)}{" "}
            {currency !== null &&
              t(others.length === 0 ? "summaryCurrency" : "summaryCurrencies", {
                currency: formats.currency(currency),
              })}
          </>
        }
      />
      <OrderTabs
        current={filters.tab}
        currency={currency}
        tabs={ORDER_TABS.map((name) => ({
          name,
          href: orderFiltersHref("/orders", { ...filters, tab: name }),
          count: tabs[name].orders,
          sums: tabs[name].money,
        }))}
      />
      <ClientWords names={["orders", "outcome", "kind", "ui", "ribbon", "answer"]}>
        <NuqsAdapter>
          <QueryProvider>
            <div className="flex flex-wrap items-end justify-between gap-x-4">
              <OrdersFilters
                options={options}
                paidLabels={paidLabels(options.months, filters.paid, formats)}
                programmeStart={formats.day(AMBASSADOR_2025.programmeStart)}
              />
              <div className="flex items-center gap-1 max-md:hidden">
                <ColumnsMenu offered={offered} chosen={columns} />
                <a
                  href={orderFiltersHref("/api/orders/csv", filters)}
                  download
                  className={buttonClasses({ look: "plain", size: "small" })}
                >
                  <Download size={15} />
                  {t("csv", { count: shown })}
                </a>
              </div>
            </div>
            <div className="mt-3">
              <HydrationBoundary state={dehydrate(client)}>
                <OrdersList
                  filters={filters}
                  columns={columns}
                  currency={currency}
                  isReviewer={isReviewer}
                />
              </HydrationBoundary>
            </div>
          </QueryProvider>
        </NuqsAdapter>
      </ClientWords>
    </>
  );
}
