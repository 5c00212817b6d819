import { useTranslations } from "next-intl";
import { Cell, HeadCell, RowHead, StackedTable } from "#components/ui/table.tsx";
import type { AuditEntryShown } from "#lib/audit/list-audit.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

/** Who did what, with what it was before and is after. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntryShown[] }) {
  const t = useTranslations("audit");
  const { dayTime } = useFormats();
  return (
    <StackedTable className="mt-2">
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <HeadCell isFigure>{t("entry")}</HeadCell>
          <HeadCell>{t("at")}</HeadCell>
          <HeadCell>{t("actor")}</HeadCell>
          <HeadCell>{t("action")}</HeadCell>
          <HeadCell>{t("subject")}</HeadCell>
          <HeadCell>{t("before")}</HeadCell>
          <HeadCell>{t("after")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {entries.map((row) => (
          <tr key={row.entry}>
            <Cell isFigure label={t("entry")} className="text-ink-3">
              {row.entry}
            </Cell>
            <Cell label={t("at")} className="whitespace-nowrap">
              {dayTime(row.at)}
            </Cell>
            <RowHead className="font-text!">
              {row.actorName ?? row.actor}
              {row.origin !== null && (
                <span className="block text-sm text-ink-3">{row.origin}</span>
              )}
            </RowHead>
            <Cell label={t("action")}>{row.action}</Cell>
            <Cell label={t("subject")}>
              <span>
                {row.subjectKind}
                <span className="block max-w-66 break-all text-sm text-ink-3">{row.subjectId}</span>
              </span>
            </Cell>
            <Cell label={t("before")}>
              <State state={row.before} />
            </Cell>
            <Cell label={t("after")}>
              <State state={row.after} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}

function State({ state }: { readonly state: AuditEntryShown["before"] }) {
  if (state === null) return null;
  return (
    <ul className="text-sm text-ink-2">
      {Object.entries(state).map(([name, value]) => (
        <li key={name} className="break-words">
          <span className="text-ink-3">{name}</span> {value === null ? "∅" : String(value)}
        </li>
      ))}
    </ul>
  );
}
