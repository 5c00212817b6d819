import { useFormats } from "#lib/i18n/use-formats.ts";
import type { OrderSum } from "./order-line.ts";

/** Sums never mix currencies: each has a line of its own. */
export function LedgerFigures({
  sums,
  figure,
  currency,
}: {
  readonly sums: readonly OrderSum[];
  readonly figure: "baseMinor" | "rebateMinor";
  readonly currency: string | null;
}) {
  const { amount, money } = useFormats();
  return sums.map((sum) => (
    <span key={sum.currency} className="block whitespace-nowrap">
      {(sum.currency === currency ? amount : money)(sum[figure], sum.currency)}
    </span>
  ));
}
