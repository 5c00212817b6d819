import { useTranslations } from "next-intl";
import { InputField } from "#components/ui/input-field.tsx";
import { NativeSelect } from "#components/ui/native-select.tsx";
import { Button } from "#components/ui/button.tsx";
import { AUDIT_ACTIONS } from "#lib/audit/audit-actions.ts";
import { type AuditFilters, auditParams } from "#lib/audit/audit-filters.ts";

export type AuditFilterProps = {
  readonly filters: AuditFilters;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
};

/** A form that asks with its address: a filtered log can be sent to somebody. */
export function AuditFilter({ filters, people }: AuditFilterProps) {
  const t = useTranslations("audit");
  const any = { value: "", label: t("any") };
  return (
    <form
      action="/admin/audit"
      className="mt-5 grid items-end gap-x-5 gap-y-4 border-b border-rule pb-5 md:grid-cols-3 xl:grid-cols-6"
    >
      <NativeSelect
        label={t("actor")}
        name="actor"
        defaultValue={filters.actor ?? ""}
        options={[any, ...people.map(({ personId, name }) => ({ value: personId, label: name }))]}
      />
      <NativeSelect
        label={t("action")}
        name="action"
        defaultValue={filters.action ?? ""}
        options={[any, ...AUDIT_ACTIONS.map((action) => ({ value: action, label: action }))]}
      />
      <InputField
        label={t("subject")}
        name="subject"
        defaultValue={filters.subject ?? ""}
        maxLength={200}
      />
      <InputField label={t("from")} name="from" type="date" defaultValue={filters.from ?? ""} />
      <InputField label={t("to")} name="to" type="date" defaultValue={filters.to ?? ""} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">{t("show")}</Button>
        {/* A file, so no page for the router to fetch. */}
        <a href={`/api/audit/csv?${auditParams(filters)}`} download className="rubric-line">
          {t("csv")}
        </a>
      </div>
    </form>
  );
}
