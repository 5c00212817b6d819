import { useTranslations } from "next-intl";
import type { DecidedCase } from "#lib/case/decide-case.ts";
import type { CaseRows } from "#lib/case/read-case.ts";
import { OrderEditor } from "./order-editor.tsx";

export type OrdersEditorProps = {
  readonly rows: CaseRows;
  readonly decided: DecidedCase;
  readonly chosen: string;
  readonly onChoose: (orderId: string) => void;
  readonly onEdit: (rows: CaseRows, orderId?: string) => void;
};

/** The orders in their rows, each decided as one types; the chosen one shows everything of it. */
export function OrdersEditor(props: OrdersEditorProps) {
  const { rows, decided, chosen, onChoose, onEdit } = props;
  const t = useTranslations("checker.orders");
  return (
    <ul aria-label={t("title")} className="border-t border-rule">
      {rows.orders.map((order, at) => (
        <OrderEditor
          // Ids may be typed, and be the same for a while.
          key={at}
          at={at}
          rows={rows}
          decision={decided.decisions.get(order.order_id) ?? null}
          problems={decided.problems}
          programmeStart={decided.policies[0]?.programmeStart ?? 0}
          isChosen={order.order_id === chosen}
          onChoose={() => onChoose(order.order_id)}
          onEdit={onEdit}
        />
      ))}
    </ul>
  );
}
