"use client";

import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ChoiceMenu } from "#components/ui/choice-menu.tsx";
import { COLUMNS_COOKIE, FIXED_COLUMNS, writeColumns } from "./chosen-columns.ts";
import type { OrderColumn } from "./order-line.ts";

export type ColumnsMenuProps = {
  readonly offered: readonly OrderColumn[];
  readonly chosen: readonly OrderColumn[];
};

const YEAR_SECONDS = 31_536_000;

/** Which columns the ledger shows; kept in this browser. */
export function ColumnsMenu({ offered, chosen }: ColumnsMenuProps) {
  const t = useTranslations("orders");
  const router = useRouter();
  const choosable = offered.filter((column) => !FIXED_COLUMNS.includes(column));
  return (
    <ChoiceMenu
      options={choosable.map((value) => ({
        value,
        label: value === "notes" ? t("changed") : t(`columns.${value}`),
      }))}
      chosen={chosen}
      onChange={(next) => {
        const text = writeColumns(offered, next);
        document.cookie = `${COLUMNS_COOKIE}=${text}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
        router.refresh();
      }}
    >
      <Columns3 size={15} />
      {t("columnsButton")}
    </ChoiceMenu>
  );
}
