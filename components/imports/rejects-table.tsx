import { useTranslations } from "next-intl";
import { Cell, HeadCell, StackedTable } from "#components/ui/table.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type ImportReject = {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
};

/** Refused rows, each with where it stands and why, as they came. */
export function RejectsTable({ rejects }: { readonly rejects: readonly ImportReject[] }) {
  const t = useTranslations("imports");
  const { count } = useFormats();
  return (
    <StackedTable className="mt-3">
      <caption className="sr-only">{t("rejects")}</caption>
      <thead>
        <tr>
          <HeadCell>{t("file")}</HeadCell>
          <HeadCell isFigure>{t("line")}</HeadCell>
          <HeadCell>{t("column")}</HeadCell>
          <HeadCell>{t("value")}</HeadCell>
          <HeadCell>{t("reason")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rejects.map((reject) => (
          <tr key={`${reject.file} ${reject.line} ${reject.column ?? ""} ${reject.reason}`}>
            <Cell label={t("file")}>{reject.file}</Cell>
            <Cell isFigure label={t("line")}>
              {count(reject.line)}
            </Cell>
            <Cell label={t("column")} className="text-ink-2">
              {reject.column}
            </Cell>
            <Cell label={t("value")} className="max-w-60 break-all text-ink-2">
              {reject.value}
            </Cell>
            <Cell label={t("reason")}>{reject.reason}</Cell>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}
