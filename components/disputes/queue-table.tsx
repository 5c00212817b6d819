import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { QueueLine } from "./queue-line.ts";

export type QueueTableProps = {
  readonly caption: string;
  /** Overdue first. */
  readonly lines: readonly QueueLine[];
};

const COLUMNS = ["due", "dispute", "contested", "ambassador", "with", "same", "stake"] as const;

const CELL =
  "border-b border-rule py-2.5 pr-5 align-top group-hover:bg-sunk group-focus-within:bg-sunk max-lg:border-b-0 max-lg:p-0";
/** The row's ground reaches a little beyond the table; where the reader is, it has an edge. */
const EDGES = joinClasses(
  "lg:group-hover:first:shadow-[-12px_0_0_var(--color-sunk)] lg:group-hover:last:shadow-[12px_0_0_var(--color-sunk)]",
  "lg:group-focus-within:last:shadow-[12px_0_0_var(--color-sunk)]",
  "lg:group-focus-within:first:shadow-[-12px_0_0_var(--color-sunk),-14px_0_0_var(--color-rubric)]",
);

/** What waits for a decision: until when, what is claimed against which test, and what it is worth. */
export function QueueTable({ caption, lines }: QueueTableProps) {
  const t = useTranslations("disputeDesk.columns");
  return (
    <table className="w-full border-separate border-spacing-0 text-left max-lg:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-xs text-ink-3 max-lg:sr-only">
        <tr className="[&>th]:border-b [&>th]:border-rule-strong [&>th]:pr-5 [&>th]:pb-2 [&>th]:font-text">
          {COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              className={joinClasses(
                column === "stake" && "pr-0! text-right",
                column === "same" && "text-right",
              )}
            >
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {lines.map((line) => (
          <Row key={line.disputeId} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line }: { readonly line: QueueLine }) {
  const t = useTranslations("disputeDesk");
  const { money, day, count } = useFormats();
  return (
    <tr className="group max-lg:relative max-lg:grid max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:gap-x-4 max-lg:gap-y-0.5 max-lg:border-b max-lg:border-rule max-lg:py-3 max-lg:focus-within:-mx-4 max-lg:focus-within:bg-sunk max-lg:focus-within:px-4 max-lg:focus-within:shadow-[inset_3px_0_0_var(--color-rubric)]">
      <td className={joinClasses(CELL, EDGES, "whitespace-nowrap lg:w-34 max-lg:order-3")}>
        <Due line={line} />
        <span className="text-xs text-ink-3 max-lg:ml-2 lg:block" title={day(line.openedAt)}>
          {t("age", { days: line.ageDays })}
        </span>
      </td>
      <td className={joinClasses(CELL, EDGES, "max-lg:order-1")}>
        <QuietLink
          href={line.href}
          prefetch={false}
          data-row-link
          className="font-medium max-lg:after:absolute max-lg:after:inset-0"
        >
          {line.claim}
        </QuietLink>
        <span className="block text-xs text-ink-3">
          {t(line.orderId === null ? "aboutMissing" : "about", {
            customer: line.customer,
            product: line.product,
            order: line.orderId ?? "",
            number: line.number,
          })}
        </span>
      </td>
      <td className={joinClasses(CELL, EDGES, "lg:w-56 max-lg:order-4 max-lg:col-span-2")}>
        {line.decision && <OutcomeChip {...line.decision} isQuiet />}
        <span className="block text-xs text-ink-3">{line.step}</span>
      </td>
      <td className={joinClasses(CELL, EDGES, "text-ink-2 lg:w-34 max-lg:order-5 max-lg:text-sm")}>
        {line.ambassador}
      </td>
      <td
        className={joinClasses(
          CELL,
          EDGES,
          "text-ink-2 lg:w-34 max-lg:order-6 max-lg:text-right max-lg:text-sm",
        )}
      >
        {line.assignee ?? <span className="text-ink-3">{t("nobody")}</span>}
        <span className="block text-xs text-ink-3">{line.state}</span>
      </td>
      <td
        className={joinClasses(
          CELL,
          EDGES,
          "text-right text-ink-2 lg:w-22 max-lg:order-7 max-lg:col-span-2 max-lg:text-left max-lg:text-sm",
        )}
      >
        {line.sameCause > 0 && (
          <>
            <span className="lg:hidden">{t("columns.same")} </span>
            {t("same", { count: count(line.sameCause) })}
          </>
        )}
      </td>
      <td
        className={joinClasses(
          CELL,
          EDGES,
          "pr-0! text-right font-medium whitespace-nowrap lg:w-32 max-lg:order-2",
        )}
      >
        {line.stake && money(line.stake.minor, line.stake.currency)}
      </td>
    </tr>
  );
}

function Due({ line: { due } }: { readonly line: QueueLine }) {
  if (due === null) return <span className="text-ink-3">–</span>;
  return (
    <span className={due.isOverdue ? "font-medium text-undecided" : undefined}>{due.label}</span>
  );
}
