"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterMenu } from "#components/ui/filter-menu.tsx";
import { CLAIMS, CONTESTED_STEPS } from "#lib/disputes/dispute-words.ts";
import {
  QUEUE_SORTS,
  queueFilterParsers,
  type QueueFilters as Filters,
} from "#lib/disputes/queue-filters.ts";
import { CLASSES, REASONS } from "#lib/rules/vocabulary.ts";
import { useStepName } from "./use-dispute-words.ts";

type Option = { readonly value: string; readonly label: string };

export type QueueFiltersProps = {
  readonly ambassadors: readonly Option[];
  /** The first day of the product family, as some reasons name it. */
  readonly programmeStart: string;
};

/** Everything that the queue can be narrowed by; the address holds it. */
export function QueueFilters({ ambassadors, programmeStart }: QueueFiltersProps) {
  const t = useTranslations("disputeDesk");
  const claim = useTranslations("disputes.claimShort");
  const outcome = useTranslations("outcome");
  const stepName = useStepName("reviewer");
  const [isPending, startTransition] = useTransition();
  const [filters, setFilters] = useQueryStates(queueFilterParsers, {
    shallow: false,
    history: "push",
    startTransition,
  });
  const set = (change: Partial<Filters>) => void setFilters({ ...change, after: null });
  const options = <Value extends string>(
    values: readonly Value[],
    label: (value: Value) => string,
  ) => values.map((value) => ({ value, label: label(value) }));
  return (
    <search
      className="mt-3 -ml-2.25 flex flex-wrap items-center gap-x-1 gap-y-2"
      aria-busy={isPending}
    >
      <Filter
        label={t("filters.step")}
        options={options(CONTESTED_STEPS, stepName)}
        value={filters.step}
        onChange={(value) => set({ step: among(CONTESTED_STEPS, value) })}
      />
      <Filter
        label={t("filters.claim")}
        options={options(CLAIMS, claim)}
        value={filters.claim}
        onChange={(value) => set({ claim: among(CLAIMS, value) })}
      />
      <Filter
        label={t("filters.reason")}
        options={options([...REASONS, ...CLASSES], (code) =>
          outcome(code, { start: programmeStart }),
        )}
        value={filters.reason}
        onChange={(value) => set({ reason: among([...REASONS, ...CLASSES], value) })}
      />
      <Filter
        label={t("filters.ambassador")}
        options={ambassadors}
        value={filters.ambassador}
        onChange={(value) => set({ ambassador: value })}
      />
      <Filter
        label={t("filters.sort")}
        options={options(QUEUE_SORTS, (sort) => t(`sort.${sort}`))}
        value={filters.sort === "due" ? null : filters.sort}
        onChange={(value) => set({ sort: among(QUEUE_SORTS, value) ?? "due" })}
      />
    </search>
  );
}

function among<Value extends string>(values: readonly Value[], value: string | null) {
  return values.find((each) => each === value) ?? null;
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
