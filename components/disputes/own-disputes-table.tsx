import { useTranslations } from "next-intl";
import { Cell, HeadCell, RowHead, Table } from "#components/ui/table.tsx";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";
import type { DisputeLine } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { useDueWords, useStandingWords } from "./use-dispute-words.ts";

export type OwnDisputesTableProps = {
  readonly lines: readonly DisputeLine[];
  readonly today: number;
};

/** An ambassador's disputes: what was claimed, of which order, where it stands and until when. */
export function OwnDisputesTable({ lines, today }: OwnDisputesTableProps) {
  const t = useTranslations("disputes.list");
  return (
    <Table className="mt-4 max-md:block">
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="max-md:sr-only">
        <tr>
          <HeadCell className="w-22">{t("number")}</HeadCell>
          <HeadCell>{t("dispute")}</HeadCell>
          <HeadCell className="w-44">{t("stage")}</HeadCell>
          <HeadCell className="w-34">{t("opened")}</HeadCell>
          <HeadCell className="w-40">{t("due")}</HeadCell>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {lines.map((line) => (
          <Line key={line.disputeId} line={line} today={today} />
        ))}
      </tbody>
    </Table>
  );
}

const STACKED =
  "group max-md:relative max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:border-b max-md:border-rule max-md:py-3 max-md:[&>*]:border-b-0 max-md:[&>*]:p-0 hover:bg-sunk focus-within:bg-sunk";

function Line({ line, today }: { readonly line: DisputeLine; readonly today: number }) {
  const t = useTranslations("disputes.list");
  const claim = useTranslations("disputes.claim");
  const standing = useStandingWords();
  const { day } = useFormats();
  const dueWords = useDueWords(today);
  const number = writeDisputeNumber(line.number);
  const isOver = line.stage === "decided" || line.stage === "withdrawn";
  return (
    <tr className={STACKED}>
      <Cell className="text-ink-2 max-md:order-2 max-md:text-right">{number}</Cell>
      <RowHead className="max-md:order-1">
        <QuietLink
          href={`/disputes/${number}`}
          prefetch={false}
          data-row-link
          className="max-md:after:absolute max-md:after:inset-0"
        >
          {claim(line.claim, { customer: line.customerName })}
        </QuietLink>
        <span className="block text-sm font-text text-ink-3">
          {t(line.orderId === null ? "aboutMissing" : "about", {
            customer: line.customerName,
            product: line.productName ?? "",
            order: line.orderId ?? "",
          })}
        </span>
      </RowHead>
      <Cell
        className={`max-md:order-3 ${line.stage === "needs-you" ? "font-medium text-rubric" : ""}`}
      >
        {standing(line)}
      </Cell>
      <Cell className="text-ink-2 max-md:hidden">{day(line.openedAt)}</Cell>
      <Cell className="text-ink-2 max-md:order-4 max-md:text-right">
        {isOver
          ? line.decidedAt !== null && day(line.decidedAt)
          : dueWords(line.dueAt, line.isOverdue)}
      </Cell>
    </tr>
  );
}
