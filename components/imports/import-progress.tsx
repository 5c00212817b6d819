import { useTranslations } from "next-intl";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type ImportProgressProps = {
  readonly doneRows: number;
  /** null: not known before the last file is read. */
  readonly totalRows: number | null;
};

/** How far an import is: a hairline that fills with ink, and the figures. */
export function ImportProgress({ doneRows, totalRows }: ImportProgressProps) {
  const t = useTranslations("imports");
  const { count } = useFormats();
  const words =
    totalRows === null
      ? t("progressUnknown", { done: count(doneRows) })
      : t("progress", { done: count(doneRows), total: count(totalRows) });
  return (
    <div className="max-w-150" aria-live="polite">
      <progress
        aria-label={t("working")}
        {...(totalRows !== null && { value: doneRows, max: totalRows })}
        className="block h-0.75 w-full appearance-none bg-rule [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-ink"
      />
      <p className="mt-2 text-sm text-ink-2">{words}</p>
    </div>
  );
}
