import { useTranslations } from "next-intl";
import { Cell, HeadCell, RowHead, StackedTable, Table } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { ImportDetail } from "#lib/imports/get-import.ts";

const COLUMNS = ["read", "added", "corrected", "unchanged", "kept", "rejected"] as const;

/** What became of the rows of each file. */
export function ImportCountsTable({ counts }: { readonly counts: ImportDetail["counts"] }) {
  const t = useTranslations("importDetail");
  const { count } = useFormats();
  return (
    <StackedTable>
      <caption className="sr-only">{t("files")}</caption>
      <thead>
        <tr>
          <HeadCell>{t("file")}</HeadCell>
          {COLUMNS.map((column) => (
            <HeadCell key={column} isFigure>
              {t(column)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(counts).map(([file, row]) => (
          <tr key={file}>
            <RowHead className="font-text!">{file}</RowHead>
            {COLUMNS.map((column) => (
              <Cell
                key={column}
                isFigure
                label={t(column)}
                className={row[column] ? "" : "text-ink-3"}
              >
                {count(row[column] ?? 0)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}

/** What became another decision, by ambassador, with the first orders of each. */
export function ImportEffect({ changes }: { readonly changes: ImportDetail["changes"] }) {
  const t = useTranslations("importDetail");
  const { count, money } = useFormats();
  return (
    <Table>
      <thead>
        <tr>
          <HeadCell>{t("ambassador")}</HeadCell>
          <HeadCell isFigure>{t("orders")}</HeadCell>
          <HeadCell isFigure>{t("sums")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ ambassadorId, name, orders, sums, first }) => (
          <tr key={ambassadorId}>
            <RowHead>
              {name}
              <span className="mt-0.5 flex flex-wrap gap-x-3 text-sm font-text">
                {first.slice(0, 5).map(({ accountId, orderId }) => (
                  <TextLink
                    key={`${accountId} ${orderId}`}
                    href={`/customers/${encodeURIComponent(accountId)}/orders/${encodeURIComponent(orderId)}`}
                    prefetch={false}
                  >
                    {orderId}
                  </TextLink>
                ))}
              </span>
            </RowHead>
            <Cell isFigure>{count(orders)}</Cell>
            <Cell isFigure>
              {sums.map(({ currency, beforeMinor, afterMinor }) => (
                <span key={currency} className="block">
                  {money(beforeMinor, currency)} → {money(afterMinor, currency)}
                </span>
              ))}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
