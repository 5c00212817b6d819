"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { isFiltered, type OrderFilters } from "#lib/decisions/read/order-filters.ts";
import { LedgerFoot } from "./ledger-foot.tsx";
import { ledgerSections } from "./ledger-sections.ts";
import type { OrderColumn } from "./order-line.ts";
import { OrderPeek } from "./order-peek.tsx";
import { OrdersLedger } from "./orders-ledger.tsx";
import { ordersQuery } from "./orders-query.ts";

export type OrdersListProps = {
  readonly filters: OrderFilters;
  readonly columns: readonly OrderColumn[];
  readonly currency: string | null;
  readonly isReviewer: boolean;
};

/** The ledger of orders. It goes on by itself when its end comes into sight. */
export function OrdersList({ filters, columns, currency, isReviewer }: OrdersListProps) {
  const t = useTranslations("orders");
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } =
    useInfiniteQuery(ordersQuery(filters));
  const sections = useMemo(() => ledgerSections(data?.pages ?? [], filters), [data, filters]);
  const end = useWhenInSight(() => void fetchNextPage(), hasNextPage && !isFetchingNextPage);
  const last = sections.at(-1)?.orders.at(-1);
  if (!last) return <Nothing filters={filters} isReviewer={isReviewer} />;
  return (
    <div
      className={isPlaceholderData ? "relative opacity-60" : "relative"}
      aria-busy={isPlaceholderData}
    >
      <OrdersLedger
        caption={t("title")}
        sections={sections}
        columns={columns}
        currency={currency}
      />
      <div ref={end} className="flex justify-center">
        {hasNextPage && (
          <Button
            look="plain"
            size="small"
            className="mt-2"
            // Disabled, it would lose the focus whenever the list goes on.
            aria-disabled={isFetchingNextPage}
            onClick={() => isFetchingNextPage || void fetchNextPage()}
          >
            {t("more")}
          </Button>
        )}
      </div>
      <LedgerFoot shownTo={hasNextPage ? last.placedAt : null} />
      <OrderPeek />
    </div>
  );
}

/** Pixels before the end at which the next rows are asked for. */
const AHEAD = "600px";

function useWhenInSight(act: () => void, isOn: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!ref.current || !isOn) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && latest.current(),
      { rootMargin: AHEAD },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [isOn]);
  return ref;
}

function Nothing({ filters, isReviewer }: Pick<OrdersListProps, "filters" | "isReviewer">) {
  const t = useTranslations("orders");
  if (isFiltered(filters) || filters.tab !== "all") {
    return (
      <EmptySentence link={{ href: "/orders", label: t("emptyFilteredLink") }}>
        {t("emptyFiltered")}
      </EmptySentence>
    );
  }
  return (
    <EmptySentence {...(isReviewer && { link: { href: "/admin/imports", label: t("emptyLink") } })}>
      {t(isReviewer ? "emptyReview" : "empty")}
    </EmptySentence>
  );
}
