import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { addRow, moved, removeRow, setCell } from "#lib/case/edit-case.ts";
import type { CaseRows } from "#lib/case/read-case.ts";
import { BILLINGS, CHANNELS } from "#lib/rules/index.ts";
import { ChoiceCell, DayCell, TextCell } from "./cell-inputs.tsx";

export type OrderDetailsProps = {
  readonly at: number;
  readonly rows: CaseRows;
  readonly isWrong: (column: string) => boolean;
  readonly onEdit: (rows: CaseRows) => void;
};

/** Everything else of an order, and its refunds. */
export function OrderDetails({ at, rows, isWrong, onEdit }: OrderDetailsProps) {
  const t = useTranslations("checker");
  const billing = useTranslations("billing");
  const channel = useTranslations("channel");
  const order = rows.orders[at];
  if (!order) return null;
  const set = (cells: Partial<typeof order>) => onEdit(setCell(rows, "orders", at, cells));
  const cell = (column: keyof typeof order) => ({
    label: t(`column.${column}`),
    value: order[column],
    isWrong: isWrong(column),
    onChange: (value: string) => set({ [column]: value }),
  });
  return (
    <>
      <div className="grid grid-cols-2 gap-x-3 gap-y-2.5 px-2.5 pt-3.5 md:grid-cols-5 md:pl-10.5">
        <ChoiceCell
          {...cell("account_id")}
          options={rows.accounts.map((each) => ({
            value: each.account_id,
            label: each.display_name || each.account_id,
          }))}
        />
        <ChoiceCell
          {...cell("billing")}
          options={BILLINGS.map((value) => ({ value, label: billing(value) }))}
        />
        <ChoiceCell
          {...cell("channel")}
          options={CHANNELS.map((value) => ({ value, label: channel(value) }))}
        />
        <DayCell {...cell("placed_at")} />
        <DayCell {...cell("active_until")} />
        <TextCell {...cell("paid_amount")} isNumber />
        <TextCell {...cell("currency")} />
        <TextCell {...cell("payment_id")} />
        <TextCell {...cell("subscription_id")} />
      </div>
      <Refunds at={at} rows={rows} onEdit={onEdit} />
    </>
  );
}

function Refunds({ at, rows, onEdit }: Omit<OrderDetailsProps, "isWrong">) {
  const t = useTranslations("checker");
  const order = rows.orders[at];
  if (!order) return null;
  return (
    <div className="px-2.5 pt-3 md:pl-10.5">
      {rows.refunds.map((refund, index) => {
        if (refund.order_id !== order.order_id) return null;
        const set = (cells: Partial<typeof refund>) =>
          onEdit(setCell(rows, "refunds", index, cells));
        return (
          <div
            key={index}
            className="mb-2 grid grid-cols-2 items-end gap-3 md:grid-cols-[9.25rem_7rem_auto_auto]"
          >
            <DayCell
              label={t("column.refunded_at")}
              value={refund.refunded_at}
              onChange={(day) => set({ refunded_at: day })}
            />
            <TextCell
              label={t("column.amount")}
              isNumber
              value={refund.amount}
              onChange={(amount) => set({ amount })}
            />
            <label className="flex h-8 items-center gap-2 text-sm">
              <input
                type="checkbox"
                checked={refund.usage_consumed === "true"}
                onChange={({ target }) => set({ usage_consumed: String(target.checked) })}
                className="size-4 accent-ink"
              />
              {t("column.usage_consumed")}
            </label>
            <Button
              look="plain"
              size="small"
              onClick={() => onEdit(removeRow(rows, "refunds", index))}
            >
              {t("refund.remove")}
            </Button>
          </div>
        );
      })}
      {order.paid_at !== "" && (
        <Button
          look="plain"
          size="small"
          className="-ml-2"
          onClick={() =>
            onEdit(
              addRow(rows, "refunds", {
                refund_id: freeId(rows),
                order_id: order.order_id,
                refunded_at: moved(order.paid_at, 7),
                amount: order.paid_amount,
                usage_consumed: "false",
              }),
            )
          }
        >
          {t("refund.add")}
        </Button>
      )}
    </div>
  );
}

function freeId({ refunds }: CaseRows): string {
  let number = refunds.length + 1;
  while (refunds.some((each) => each.refund_id === `refund-${number}`)) number += 1;
  return `refund-${number}`;
}
