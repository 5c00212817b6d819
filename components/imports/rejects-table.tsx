import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
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
    <section
      className="mt-3 overflow-x-auto"
      aria-label={t("rejects")}
      // A region that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <Table className="min-w-160">
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
              <Cell>{reject.file}</Cell>
              <Cell isFigure>{count(reject.line)}</Cell>
              <Cell className="text-ink-2">{reject.column}</Cell>
              <Cell className="max-w-60 break-all text-ink-2">{reject.value}</Cell>
              <Cell>{reject.reason}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
