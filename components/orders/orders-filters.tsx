"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterMenu } from "#components/ui/filter-menu.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { orderFilterParsers, type OrderFilters } from "#lib/decisions/read/order-filters.ts";
import type { FilterOptions } from "#lib/decisions/read/list-filter-options.ts";
import { CLASSES, KINDS, REASONS } from "#lib/rules/vocabulary.ts";

export type OrdersFiltersProps = {
  readonly options: FilterOptions;
  /** Names of months, years and days in the page's language, by how an address writes them. */
  readonly paidLabels: Readonly<Record<string, string>>;
  /** The first day of the product family, as some reasons name it. */
  readonly programmeStart: string;
};

type Option = { readonly value: string; readonly label: string };

/** Everything that the list can be narrowed by. The address holds it, so that a view can be sent on. */
export function OrdersFilters({ options, paidLabels, programmeStart }: OrdersFiltersProps) {
  const t = useTranslations("orders");
  const outcome = useTranslations("outcome");
  const kind = useTranslations("kind");
  const [isPending, startTransition] = useTransition();
  const [filters, setFilters] = useQueryStates(orderFilterParsers, {
    shallow: false,
    history: "push",
    startTransition,
  });
  const set = (change: Partial<OrderFilters>) => void setFilters(change);
  const outcomes = (codes: readonly (typeof CLASSES | typeof REASONS)[number][]) =>
    codes.map((value) => ({ value, label: outcome(value, { start: programmeStart }) }));
  const paid = options.months.map((value) => ({ value, label: paidLabels[value] ?? value }));
  return (
    <search className="mt-4 flex flex-wrap items-center gap-x-1 gap-y-2" aria-busy={isPending}>
      <form
        className="mr-3 max-md:w-full"
        onSubmit={(event) => {
          event.preventDefault();
          const q = new FormData(event.currentTarget).get("q");
          set({ q: typeof q === "string" ? q.trim() : "" });
        }}
      >
        <SearchField
          key={filters.q}
          label={t("search")}
          placeholder={t("searchHint")}
          defaultValue={filters.q}
          hotkey="/"
          className="md:w-66 max-md:w-full"
        />
      </form>
      <Filter
        label={t("columns.paid")}
        options={withSet(paid, filters.paid, paidLabels)}
        value={filters.paid}
        onChange={(value) => set({ paid: value })}
      />
      {options.customers.length > 0 && (
        <Filter
          label={t("columns.customer")}
          options={options.customers}
          value={filters.customer}
          onChange={(value) => set({ customer: value })}
        />
      )}
      {options.ambassadors.length > 0 && (
        <Filter
          label={t("columns.ambassador")}
          options={options.ambassadors}
          value={filters.ambassador}
          onChange={(value) => set({ ambassador: value })}
        />
      )}
      {options.products.length > 0 && (
        <Filter
          label={t("columns.product")}
          options={options.products}
          value={filters.product}
          onChange={(value) => set({ product: value })}
        />
      )}
      <Filter
        label={t("columns.kind")}
        options={KINDS.map((value) => ({ value, label: kind(value) }))}
        value={filters.kind}
        onChange={(value) => set({ kind: KINDS.find((each) => each === value) ?? null })}
      />
      <Filter
        label={t("filters.class")}
        options={outcomes(CLASSES)}
        value={CLASSES.find((each) => each === filters.outcome) ?? null}
        onChange={(value) => set({ outcome: CLASSES.find((each) => each === value) ?? null })}
      />
      <Filter
        label={t("filters.reason")}
        options={outcomes(REASONS)}
        value={REASONS.find((each) => each === filters.outcome) ?? null}
        onChange={(value) => set({ outcome: REASONS.find((each) => each === value) ?? null })}
      />
      {filters.refunded !== null && (
        <Filter
          label={t("filters.refunded")}
          options={[{ value: "true", label: t("filters.refundedSome") }]}
          value={filters.refunded}
          onChange={(value) => set({ refunded: value === "true" ? value : null })}
        />
      )}
    </search>
  );
}

function Filter({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const t = useTranslations("ui");
  const chosen = options.find((option) => option.value === value);
  return (
    <FilterMenu
      label={label}
      setLabel={
        value === null ? null : t("filterSet", { name: label, value: chosen?.label ?? value })
      }
      clearLabel={t("clearFilter", { name: label })}
      anyLabel={t("any")}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}

function withSet(
  options: readonly Option[],
  value: string | null,
  labels: Readonly<Record<string, string>>,
): readonly Option[] {
  if (value === null || options.some((option) => option.value === value)) return options;
  return [{ value, label: labels[value] ?? value }, ...options];
}
