import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { type ChangedOrder, type ShownDecision, signed } from "./changed-order.ts";

const CELL = "border-b border-rule py-2 pr-3.5 align-top max-md:border-b-0 max-md:p-0";

/** On a phone the order and its difference stand over what it is and what it would be. */
export function ChangeRow({
  order,
  currency,
}: {
  readonly order: ChangedOrder;
  /** Named in the head; amounts in others name their own. */
  readonly currency: string | null;
}) {
  const t = useTranslations("disputes.change");
  const { amount, money } = useFormats();
  const figure = order.currency === currency ? amount : money;
  const before = order.before?.rebateMinor ?? 0;
  const after = order.after?.rebateMinor ?? 0;
  const place = t(order.isContested ? "thisDispute" : "place", { id: order.orderId });
  return (
    <tr
      className={joinClasses(
        "max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:gap-y-1 max-md:border-b max-md:border-rule max-md:py-2.5",
        order.isContested &&
          "max-md:-mx-4 max-md:px-4 max-md:shadow-[inset_3px_0_0_var(--color-rubric)]",
      )}
    >
      <th
        scope="row"
        className={joinClasses(
          CELL,
          "font-medium",
          order.isContested &&
            "md:shadow-[-14px_0_0_var(--color-paper),-16px_0_0_var(--color-rubric)]",
        )}
      >
        <QuietLink href={order.href} prefetch={false}>
          {order.product}
        </QuietLink>
        <span className="block text-xs font-text text-ink-3">{place}</span>
      </th>
      <td className={joinClasses(CELL, "max-md:order-2")}>
        <Decided decision={order.before} absent={t("notRecorded")} />
      </td>
      <td className={joinClasses(CELL, "text-right text-ink-3 whitespace-nowrap max-md:order-3")}>
        {figure(before, order.currency)}
      </td>
      <td className={joinClasses(CELL, "text-ink-3 max-md:hidden")}>
        <ArrowRight size={14} aria-hidden className="mt-1" />
      </td>
      <td className={joinClasses(CELL, "max-md:order-4")}>
        <Decided decision={order.after} absent={t("gone")} />
      </td>
      <td className={joinClasses(CELL, "text-right whitespace-nowrap max-md:order-5")}>
        {figure(after, order.currency)}
      </td>
      <td
        className={joinClasses(
          CELL,
          "pr-0! text-right font-medium whitespace-nowrap max-md:order-1",
        )}
      >
        {signed(after - before, figure(after - before, order.currency))}
      </td>
    </tr>
  );
}

function Decided({
  decision,
  absent,
}: {
  readonly decision: ShownDecision | null;
  readonly absent: string;
}) {
  if (decision === null) return <span className="text-ink-3">{absent}</span>;
  return <OutcomeChip verdict={decision.verdict} outcome={decision.outcome} isQuiet />;
}
