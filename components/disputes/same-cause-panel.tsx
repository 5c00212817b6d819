import { useTranslations } from "next-intl";
import { CHECKBOX } from "#components/ui/checkbox-field.tsx";
import type { SameCause } from "#lib/disputes/dispute-view.ts";
import { changedOrdersOf } from "./changed-order-of.ts";
import { ChangeTable } from "./change-table.tsx";

export type SameCausePanelProps = {
  readonly causes: readonly SameCause[];
  /** The form that the boxes belong to: each names one customer's correction. */
  readonly formId: string;
};

/** Other customers whom the same mistake hurt, each with what its correction would change. */
export function SameCausePanel({ causes, formId }: SameCausePanelProps) {
  const t = useTranslations("disputeDesk.sameCause");
  const known = causes.flatMap((cause) =>
    cause.effect.kind === "known" ? [{ ...cause, changes: cause.effect.changes }] : [],
  );
  const orders = known.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <>
      <ChangeTable
        caption={t("title")}
        groups={known.map((cause) => ({
          key: cause.key,
          title: (
            <span className="font-text text-ink-3">
              {t.rich(cause.ambassadorName === null ? "groupAlone" : "group", {
                customer: cause.accountName,
                ambassador: cause.ambassadorName ?? "",
                b: Name,
              })}
            </span>
          ),
          check: (
            <input
              type="checkbox"
              name="sameCause"
              value={cause.key}
              form={formId}
              defaultChecked
              aria-label={t("check", { customer: cause.accountName })}
              className={CHECKBOX}
            />
          ),
          orders: changedOrdersOf(cause.changes, null),
        }))}
        sumLabel={t("sum", { orders, customers: known.length })}
      />
      <p className="mt-3 text-sm text-ink-3">{t("fine")}</p>
    </>
  );
}

function Name(said: React.ReactNode) {
  return <b className="font-medium text-ink">{said}</b>;
}
