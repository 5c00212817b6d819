import { useTranslations } from "next-intl";
import Link from "next/link";
import type { Ribbon, RibbonOrder } from "#lib/decisions/read/ribbon.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { CustomerLane } from "./customer-layout.ts";
import { timeScale } from "./time-scale.ts";

export type MarkOfOrder = RibbonOrder & { readonly productName: string };

export type CustomerMarksProps = {
  readonly ribbon: Ribbon;
  readonly lanes: readonly CustomerLane[];
  readonly orders: readonly MarkOfOrder[];
  /** The one mark that Tab stops at; the arrow keys go on from it. */
  readonly currentId: string | null;
  readonly onCurrent: (orderId: string | null) => void;
};

/** A link over each mark, in order of time, so that the picture is read aloud as a list of orders. */
export function CustomerMarks(props: CustomerMarksProps) {
  const { ribbon, lanes, orders, currentId, onCurrent } = props;
  const outcome = useTranslations("outcome");
  const kind = useTranslations("kind");
  const t = useTranslations("ribbon");
  const { day } = useFormats();
  const scale = timeScale(ribbon.axis);
  return (
    <ol className="contents" aria-label={t("keys")}>
      {orders.map((order) => {
        const center = centerOf(order, lanes);
        if (center === null) return null;
        const words = {
          day: day(order.at),
          product: order.productName,
          kind: kind(order.kind),
          outcome: outcome(order.outcome, { start: day(ribbon.programmeStart) }),
        };
        return (
          <li key={order.orderId} className="contents">
            <Link
              href={`/customers/${encodeURIComponent(order.accountId)}/orders/${encodeURIComponent(order.orderId)}`}
              prefetch={false}
              data-mark={order.orderId}
              aria-label={t("mark", words)}
              tabIndex={order.orderId === currentId ? 0 : -1}
              onKeyDown={(event) => moveByKey(event, orders)}
              onFocus={() => onCurrent(order.orderId)}
              onPointerEnter={() => onCurrent(order.orderId)}
              onPointerLeave={() => onCurrent(null)}
              onBlur={() => onCurrent(null)}
              className="absolute size-6 -translate-1/2 rounded-full!"
              style={{ left: `${scale(order.at) * 100}%`, top: center }}
            />
          </li>
        );
      })}
    </ol>
  );
}

export function centerOf(
  order: Pick<RibbonOrder, "orderId">,
  lanes: readonly CustomerLane[],
): number | null {
  const own = lanes.find(({ lane }) =>
    lane.orders.some(({ orderId }) => orderId === order.orderId),
  );
  return own?.center ?? null;
}

/** Left and right in order of time, from wherever the reader is. */
function moveByKey(event: React.KeyboardEvent<HTMLElement>, orders: readonly MarkOfOrder[]): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const from = event.currentTarget.dataset["mark"];
  const at = orders.findIndex(({ orderId }) => orderId === from);
  const next = orders[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  const list = event.currentTarget.closest("ol");
  list?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(next.orderId)}"]`)?.focus();
}
