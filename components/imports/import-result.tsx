import { useTranslations } from "next-intl";
import { Figures } from "#components/ui/figures.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { RejectsTable, type ImportReject } from "./rejects-table.tsx";

export type ImportResultProps = {
  readonly addedRows: number;
  readonly correctedRows: number;
  readonly unchangedRows: number;
  /** They say what somebody corrected since. */
  readonly keptRows: number;
  readonly refusedRows: number;
  readonly decidedOrders: number;
  /** All or nothing was asked for, and a row was refused. */
  readonly isAbandoned: boolean;
  /** The first of them. */
  readonly rejects: readonly ImportReject[];
  /** The whole rejects file. */
  readonly rejectsHref?: string;
};

/** What became of the rows: a sentence, the figures, and each refused row with its reason. */
export function ImportResult(props: ImportResultProps) {
  const t = useTranslations("imports");
  const { count } = useFormats();
  const figures = [
    { term: t("added"), value: count(props.addedRows) },
    { term: t("corrected"), value: count(props.correctedRows) },
    { term: t("unchanged"), value: count(props.unchangedRows) },
    ...(props.keptRows > 0 ? [{ term: t("kept"), value: count(props.keptRows) }] : []),
    { term: t("refused"), value: count(props.refusedRows) },
    { term: t("decided"), value: count(props.decidedOrders) },
  ];
  return (
    <div aria-live="polite">
      <p className="max-w-150 font-serif text-lead text-pretty">{useOutcome(props)}</p>
      <div className="mt-5">
        <Figures items={figures} />
      </div>
      {props.keptRows > 0 && (
        <p className="mt-4 max-w-150 text-ink-2">{t("keptNote", { count: props.keptRows })}</p>
      )}
      {props.rejects.length > 0 && (
        <div className="mt-8">
          <h3 className="font-medium">{t("rejects")}</h3>
          <RejectsTable rejects={props.rejects} />
          {props.rejectsHref !== undefined && (
            <p className="mt-3">
              <TextLink href={props.rejectsHref} prefetch={false}>
                {t("rejectsFile")}
              </TextLink>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function useOutcome(props: ImportResultProps): string {
  const t = useTranslations("imports");
  if (props.isAbandoned) return t("doneStrict", { count: props.refusedRows });
  if (props.refusedRows > 0) return t("doneRejects", { count: props.refusedRows });
  return props.addedRows + props.correctedRows === 0 ? t("nothingNew") : t("doneClean");
}
