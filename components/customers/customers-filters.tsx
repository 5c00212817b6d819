"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterMenu } from "#components/ui/filter-menu.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import {
  CUSTOMER_SORTS,
  customerFilterParsers,
  type CustomerFilters,
  REFERRAL_STATES,
} from "#lib/decisions/read/customers/customer-filters.ts";

type Option = { readonly value: string; readonly label: string };

export type CustomersFiltersProps = {
  /** For reviewers. */
  readonly ambassadors: readonly Option[];
  readonly canSort: boolean;
};

/** What the list of customers can be narrowed and sorted by. */
export function CustomersFilters({ ambassadors, canSort }: CustomersFiltersProps) {
  const t = useTranslations("customers");
  const [isPending, startTransition] = useTransition();
  const [filters, setFilters] = useQueryStates(customerFilterParsers, {
    shallow: false,
    history: "push",
    startTransition,
  });
  const set = (change: Partial<CustomerFilters>) => void setFilters({ after: null, ...change });
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
        label={t("filters.referral")}
        options={REFERRAL_STATES.map((value) => ({ value, label: t(`filters.${value}`) }))}
        value={filters.referral}
        onChange={(value) =>
          set({ referral: REFERRAL_STATES.find((state) => state === value) ?? null })
        }
      />
      <Filter
        label={t("filters.name")}
        options={[{ value: "pending", label: t("filters.pending") }]}
        value={filters.name}
        onChange={(value) => set({ name: value === "pending" ? value : null })}
      />
      {ambassadors.length > 0 && (
        <Filter
          label={t("columns.ambassador")}
          options={ambassadors}
          value={filters.ambassador}
          onChange={(value) => set({ ambassador: value })}
        />
      )}
      {canSort && (
        <Filter
          label={t("filters.sort")}
          options={CUSTOMER_SORTS.map((value) => ({ value, label: t(`filters.sorts.${value}`) }))}
          value={filters.sort === "name" ? null : filters.sort}
          onChange={(value) =>
            set({ sort: CUSTOMER_SORTS.find((sort) => sort === value) ?? "name" })
          }
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
  const set = { name: label, value: chosen?.label ?? value ?? "" };
  return (
    <FilterMenu
      label={label}
      setLabel={value === null ? null : t("filterSet", set)}
      clearLabel={t("clearFilter", { name: label })}
      anyLabel={t("any")}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
