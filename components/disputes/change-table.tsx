import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { ChangeRow } from "./change-row.tsx";
import { type ChangedOrder, signed, sumChanges } from "./changed-order.ts";

export type ChangeGroup = {
  readonly key: string;
  /** null: one group alone needs no name. */
  readonly title: React.ReactNode | null;
  readonly orders: readonly ChangedOrder[];
  /** In front of the name: whether the group's correction is to be made. */
  readonly check?: React.ReactNode;
};

export type ChangeTableProps = {
  readonly caption: string;
  readonly groups: readonly ChangeGroup[];
  /** Closes the table: "5 orders of Tallgrass Studio". */
  readonly sumLabel: string;
};

/** Every order whose decision would change: what it is now, what then, and the difference. */
export function ChangeTable({ caption, groups, sumLabel }: ChangeTableProps) {
  const t = useTranslations("disputes.change");
  const formats = useFormats();
  const orders = groups.flatMap((group) => group.orders);
  const [main] = sumChanges(orders);
  const currency = main?.currency ?? null;
  const head = currency === null ? "" : formats.currency(currency);
  return (
    <table className="w-full border-separate border-spacing-0 text-left max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-xs text-ink-3 max-md:sr-only">
        <tr className="[&>*]:border-b [&>*]:border-rule-strong [&>*]:pr-3.5 [&>*]:pb-2 [&>*]:font-text">
          <th scope="col">{t("order")}</th>
          <th scope="col">{t("now")}</th>
          <th scope="col" className="text-right">
            <span className="sr-only">{t("rebateNow")}, </span>
            {head}
          </th>
          <td className="w-10">
            <span className="sr-only">{t("becomes")}</span>
          </td>
          <th scope="col">{t("then")}</th>
          <th scope="col" className="text-right">
            <span className="sr-only">{t("rebateThen")}, </span>
            {head}
          </th>
          <th scope="col" className="pr-0! text-right">
            {t("difference")}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} className="max-md:block">
          {group.title !== null && <GroupRow title={group.title} check={group.check} />}
          {group.orders.map((order) => (
            <ChangeRow
              key={`${order.accountId} ${order.orderId}`}
              order={order}
              currency={currency}
            />
          ))}
        </tbody>
      ))}
      <ChangeFoot orders={orders} label={sumLabel} currency={currency} />
    </table>
  );
}

function GroupRow({ title, check }: Pick<ChangeGroup, "title" | "check">) {
  return (
    <tr className="max-md:block">
      <th
        scope="colgroup"
        colSpan={7}
        className="border-b border-rule pt-3 pb-2 font-medium max-md:block"
      >
        <span className="flex items-start gap-2.5">
          {check}
          <span>{title}</span>
        </span>
      </th>
    </tr>
  );
}

function ChangeFoot({
  orders,
  label,
  currency,
}: {
  readonly orders: readonly ChangedOrder[];
  readonly label: string;
  readonly currency: string | null;
}) {
  const t = useTranslations("disputes.change");
  const { amount, money } = useFormats();
  const cell = "border-t border-ink pt-2.5 font-strong first-of-type:max-md:border-t";
  return (
    <tfoot className="max-md:block">
      {sumChanges(orders).map((sum, at) => {
        const figure = sum.currency === currency ? amount : money;
        const difference = sum.afterMinor - sum.beforeMinor;
        return (
          <tr
            key={sum.currency}
            className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4"
          >
            <th scope="row" colSpan={2} className={joinClasses(cell, "max-md:border-ink")}>
              {at === 0 ? label : <span className="sr-only">{label}</span>}
            </th>
            <td className={joinClasses(cell, "pr-3.5 text-right text-ink-3 max-md:hidden")}>
              {figure(sum.beforeMinor, sum.currency)}
            </td>
            <td colSpan={3} className={joinClasses(cell, "pr-3.5 text-right max-md:hidden")}>
              {figure(sum.afterMinor, sum.currency)}
            </td>
            <td className={joinClasses(cell, "text-right whitespace-nowrap max-md:border-ink")}>
              <span className="sr-only">{t("difference")} </span>
              <span className="double-rule inline-block pb-1 pl-3.5">
                {signed(difference, figure(difference, sum.currency))}
              </span>
            </td>
          </tr>
        );
      })}
    </tfoot>
  );
}
