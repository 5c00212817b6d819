import { useTranslations } from "next-intl";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { OrderNotes } from "./order-notes.tsx";
import type { OrderColumn, OrderLine } from "./order-line.ts";

export type OrderCellProps = {
  readonly column: OrderColumn;
  readonly line: OrderLine;
  /** The currency of most of the list, named in its head; amounts in others name their own. */
  readonly currency: string | null;
  /** Within a month a day says enough. */
  readonly isInMonth: boolean;
};

export function OrderCell(props: OrderCellProps): React.ReactNode {
  const { column, line, isInMonth } = props;
  const kind = useTranslations("kind");
  const formats = useFormats();
  switch (column) {
    case "paid": {
      const at = line.paidAt ?? line.placedAt;
      return <Day text={isInMonth ? formats.dayOfMonth(at) : formats.day(at)} />;
    }
    case "order":
      return (
        <QuietLink href={line.href} prefetch={false} data-row-link className={OVER_ROW}>
          {line.orderId}
        </QuietLink>
      );
    case "customer":
      return (
        <QuietLink
          href={line.customerHref}
          prefetch={false}
          title={line.customer}
          className={ON_TOP}
        >
          {line.customer}
        </QuietLink>
      );
    case "ambassador":
      return line.ambassador ?? null;
    case "product":
      return <Listed href={line.productHref}>{line.product}</Listed>;
    case "kind":
      return <Listed href={line.kindHref}>{kind(line.kind)}</Listed>;
    case "activeUntil":
      return line.activeUntil ? <Day text={formats.day(line.activeUntil)} /> : null;
    case "base":
      return <Base {...props} />;
    case "outcome":
      return <Outcome line={line} />;
    case "notes":
      return <OrderNotes line={line} />;
    case "rate":
      return <Rate line={line} />;
    case "rebate":
      return <Rebate {...props} />;
    default:
      return column satisfies never;
  }
}

/** Its number is not read there, so no line is drawn under it either: that would go through the names. */
const OVER_ROW =
  "max-xl:absolute max-xl:inset-0 max-xl:text-transparent max-xl:hover:no-underline max-xl:focus-visible:no-underline";

/** Where the whole row leads to its order, other links lie over it, tall enough for a finger. */
const ON_TOP = "max-xl:relative max-xl:z-1 max-xl:inline-block max-xl:min-h-6";

/** A word that leads to the list of all orders that share it. */
function Listed({
  href,
  children,
}: {
  readonly href: string | undefined;
  readonly children: React.ReactNode;
}) {
  if (href === undefined) return children;
  return (
    <QuietLink href={href} prefetch={false} tabIndex={-1} className={ON_TOP}>
      {children}
    </QuietLink>
  );
}

/** Days of one and of two figures stand under each other. */
function Day({ text }: { readonly text: string }) {
  const [, day, rest] = /^(\d{1,2})(\D.*)$/.exec(text) ?? [];
  if (day === undefined || rest === undefined || text.includes("月")) return text;
  return (
    <>
      <span className="xl:inline-block xl:min-w-[1.16em] xl:text-right">{day}</span>
      {rest}
    </>
  );
}

function Base({ line, currency }: OrderCellProps) {
  const t = useTranslations("orders");
  const { amount, money } = useFormats();
  const figure = line.currency === currency ? amount : money;
  if (line.paidAt !== null) return figure(line.baseMinor, line.currency);
  return (
    <span className="text-ink-3">{t("due", { money: figure(line.paidMinor, line.currency) })}</span>
  );
}

function Outcome({ line }: { readonly line: OrderLine }) {
  const isNorm = line.verdict === "eligible";
  const chip = (
    <OutcomeChip
      verdict={line.verdict}
      outcome={line.outcome}
      isQuiet={isNorm}
      {...(line.programmeStart !== undefined && { programmeStart: line.programmeStart })}
      {...(!isNorm && { className: "xl:-ml-1.5" })}
    />
  );
  if (line.outcomeHref === undefined) return chip;
  return (
    <QuietLink href={line.outcomeHref} prefetch={false} className={ON_TOP}>
      {chip}
    </QuietLink>
  );
}

/** The ceiling is named only where the rate is below it. */
function Rate({ line }: { readonly line: OrderLine }) {
  const t = useTranslations("orders");
  const { rate } = useFormats();
  if (line.estimate && line.estimate.rateBasisPoints > 0) {
    return (
      <span className="text-ink-3">
        {rate(line.estimate.rateBasisPoints)}
        <RateNote>{t("estimate")}</RateNote>
      </span>
    );
  }
  if (line.verdict !== "eligible") return null;
  const { capBasisPoints, rateBasisPoints } = line;
  const isBelow = capBasisPoints !== null && rateBasisPoints < capBasisPoints;
  return (
    <>
      {rate(rateBasisPoints)}
      <RateNote>{isBelow && t("ofCap", { cap: rate(capBasisPoints) })}</RateNote>
    </>
  );
}

/** As wide where it is empty, so that the figures stand under each other. */
function RateNote({ children }: { readonly children: React.ReactNode }) {
  return (
    <small className="ml-1.25 inline-block w-13 text-left text-sm text-ink-3">{children}</small>
  );
}

function Rebate({ line, currency }: OrderCellProps) {
  const t = useTranslations("orders");
  const { amount, money } = useFormats();
  const figure = line.currency === currency ? amount : money;
  if (line.estimate && line.estimate.rebateMinor > 0) {
    const about = figure(line.estimate.rebateMinor, line.currency);
    return <span className="text-ink-3">{t("about", { amount: about })}</span>;
  }
  const text = figure(line.rebateMinor, line.currency);
  return line.rebateMinor === 0 ? <span className="text-ink-3">{text}</span> : text;
}
