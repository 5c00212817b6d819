import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { joinClasses } from "#components/ui/join-classes.ts";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { removeOrder, setCell } from "#lib/case/edit-case.ts";
import type { CaseProblem, CaseRows } from "#lib/case/read-case.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { type Decision, KINDS } from "#lib/rules/index.ts";
import { ChoiceCell, DayCell, TextCell } from "./cell-inputs.tsx";
import { OrderDetails } from "./order-details.tsx";

export type OrderEditorProps = {
  readonly at: number;
  readonly rows: CaseRows;
  /** null: a row that cannot be read. */
  readonly decision: Decision | null;
  readonly problems: readonly CaseProblem[];
  readonly programmeStart: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** The order that is edited becomes the one that is asked about. */
  readonly onEdit: (rows: CaseRows, orderId?: string) => void;
};

/** One order: what it is, when it was paid and for how much, and what the rules make of it. */
export function OrderEditor(props: OrderEditorProps) {
  const { at, rows, decision, problems, isChosen, onChoose, onEdit } = props;
  const t = useTranslations("checker");
  const kinds = useTranslations("kind");
  const order = rows.orders[at];
  if (!order) return null;
  const isWrong = (column: string) =>
    problems.some((each) => each.file === "orders" && each.row === at && each.column === column);
  const set = (cells: Partial<typeof order>) =>
    onEdit(setCell(rows, "orders", at, cells), order.order_id);
  const name = t("orders.name", { number: at + 1 });
  return (
    <li
      aria-label={name}
      className={joinClasses(
        "border-b border-rule py-2.5",
        isChosen && "bg-sunk shadow-[inset_2px_0_0_var(--color-rubric)]",
      )}
    >
      <div className="grid grid-cols-2 items-center gap-2 px-2.5 md:grid-cols-[1.5rem_minmax(0,1.2fr)_7.5rem_9.25rem_7rem_minmax(0,1.5fr)_2rem]">
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={t("orders.choose", { number: at + 1 })}
          onClick={onChoose}
          className="text-left text-ink-3 hover:text-ink aria-pressed:font-strong aria-pressed:text-rubric max-md:col-span-2"
        >
          {at + 1}
        </button>
        <ChoiceCell
          isBare
          label={t("column.product_code")}
          value={order.product_code}
          isWrong={isWrong("product_code")}
          options={productsOf(rows)}
          onChange={(code) => set({ product_code: code })}
        />
        <ChoiceCell
          isBare
          label={t("column.kind")}
          value={order.kind}
          isWrong={isWrong("kind")}
          options={KINDS.map((value) => ({ value, label: kinds(value) }))}
          onChange={(kind) => set({ kind })}
        />
        <DayCell
          isBare
          label={t("column.paid_at")}
          value={order.paid_at}
          isWrong={isWrong("paid_at")}
          onChange={(paidAt) => set(paidOn(order, paidAt))}
        />
        <TextCell
          isBare
          isNumber
          label={t("column.list_amount")}
          value={order.list_amount}
          isWrong={isWrong("list_amount")}
          onChange={(amount) =>
            set({
              list_amount: amount,
              ...(order.paid_amount === order.list_amount && { paid_amount: amount }),
            })
          }
        />
        <Result decision={decision} programmeStart={props.programmeStart} />
        <IconButton
          label={t("orders.remove", { number: at + 1 })}
          onClick={() => onEdit(removeOrder(rows, order.order_id))}
        >
          <X size={15} />
        </IconButton>
      </div>
      {isChosen && <OrderDetails at={at} rows={rows} isWrong={isWrong} onEdit={onEdit} />}
    </li>
  );
}

/** An order that is paid earlier was placed no later than that. */
function paidOn(order: CaseRows["orders"][number], paidAt: string) {
  const isPlacedThen = order.placed_at === order.paid_at || order.placed_at > paidAt;
  return { paid_at: paidAt, ...(isPlacedThen && paidAt !== "" && { placed_at: paidAt }) };
}

function productsOf({ products }: CaseRows) {
  const codes = [...new Set(products.map((each) => each.product_code))];
  return codes.map((value) => ({
    value,
    label: products.find((each) => each.product_code === value)?.name || value,
  }));
}

function Result({
  decision,
  programmeStart,
}: {
  readonly decision: Decision | null;
  readonly programmeStart: number;
}) {
  const t = useTranslations("checker.orders");
  const { amount, rate } = useFormats();
  const outcome = decision && (decision.class ?? decision.reason);
  if (!decision || !outcome) return <span className="text-sm text-rubric">{t("unread")}</span>;
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-3 max-md:col-span-2">
      <OutcomeChip
        verdict={decision.verdict}
        outcome={outcome}
        isQuiet={decision.verdict === "eligible"}
        programmeStart={programmeStart}
        className="whitespace-normal"
      />
      <span className={decision.rebateMinor === 0 ? "text-ink-3" : ""}>
        {decision.verdict === "eligible" && (
          <span className="mr-2 text-sm text-ink-3">{rate(decision.rateBasisPoints)}</span>
        )}
        {amount(decision.rebateMinor, decision.currency)}
      </span>
    </span>
  );
}
