import { useTranslations } from "next-intl";
import { Cell, HeadCell, RowHead, StackedTable } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { ImportRow } from "#lib/imports/list-imports.ts";

/** Earlier imports, the newest first. */
export function ImportsTable({ imports }: { readonly imports: readonly ImportRow[] }) {
  const t = useTranslations("imports");
  const { count, dayTime } = useFormats();
  return (
    <StackedTable>
      <caption className="sr-only">{t("recent")}</caption>
      <thead>
        <tr>
          <HeadCell>{t("startedAt")}</HeadCell>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell isFigure>{t("added")}</HeadCell>
          <HeadCell isFigure>{t("corrected")}</HeadCell>
          <HeadCell isFigure>{t("refused")}</HeadCell>
          <HeadCell isFigure>{t("decided")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {imports.map((row) => (
          <tr key={row.importId}>
            <RowHead className="whitespace-nowrap">
              <TextLink href={`/admin/imports/${row.importId}`} prefetch={false}>
                {dayTime(row.startedAt)}
              </TextLink>
            </RowHead>
            <Cell label={t("what")} className="max-w-80 break-words">
              {row.label}
            </Cell>
            <Cell label={t("state")}>{t(`states.${row.state}`)}</Cell>
            <Cell isFigure label={t("added")}>
              {count(row.addedRows)}
            </Cell>
            <Cell isFigure label={t("corrected")}>
              {count(row.correctedRows)}
            </Cell>
            <Cell isFigure label={t("refused")}>
              {count(row.refusedRows)}
            </Cell>
            <Cell isFigure label={t("decided")}>
              {count(row.decisionsWritten)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}
