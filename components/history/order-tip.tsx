import { useTranslations } from "next-intl";
import { FLOAT } from "#components/ui/float-classes.ts";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import type { RibbonOrder } from "#lib/decisions/read/ribbon.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type OrderTipProps = {
  readonly order: RibbonOrder & { readonly productName: string };
  /** Where on the axis it stands, 0 to 1, and how far from the top. */
  readonly at: number;
  readonly top: number;
};

/** What an order on the ribbon is, beside its mark. */
export function OrderTip({ order, at, top }: OrderTipProps) {
  const orders = useTranslations("orders");
  const { amount, day, rate } = useFormats();
  const { currency, verdict, capBasisPoints, rateBasisPoints } = order;
  const isBelowCap = capBasisPoints !== null && rateBasisPoints < capBasisPoints;
  const isRight = at > 0.5;
  return (
    <div
      aria-hidden
      className={`pointer-events-none absolute w-54 p-3.5 text-sm ${FLOAT}`}
      style={{
        top: top + 16,
        ...(isRight
          ? { right: `calc(${(1 - at) * 100}% + 10px)` }
          : { left: `calc(${at * 100}% + 10px)` }),
      }}
    >
      <OutcomeChip verdict={verdict} outcome={order.outcome} isQuiet className="font-medium" />
      <p className="mt-1 text-ink-2">
        {order.productName}, {day(order.at)}
      </p>
      {order.otherAccount !== null && <p className="text-ink-3">{order.otherAccount}</p>}
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-y-0.5 border-t border-rule pt-2 [&>dd]:text-right">
        <dt className="text-ink-3">{orders("columns.base")}</dt>
        <dd>{amount(order.baseMinor, currency)}</dd>
        {verdict === "eligible" && (
          <>
            <dt className="text-ink-3">{orders("columns.rate")}</dt>
            <dd>
              {rate(rateBasisPoints)} {isBelowCap && orders("ofCap", { cap: rate(capBasisPoints) })}
            </dd>
          </>
        )}
        <dt className="text-ink-3">{orders("columns.rebate")}</dt>
        <dd className="font-strong">{amount(order.rebateMinor, currency)}</dd>
      </dl>
    </div>
  );
}
