import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { ruleOf } from "#components/verdict/rule-of.ts";
import { SENTENCE_TAGS } from "#components/verdict/sentence-tags.tsx";
import { orderHref, storyOf } from "#components/verdict/story-of.ts";
import { storyValues } from "#components/verdict/story-values.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { EvidenceRecord, OrderAnswer } from "#lib/decisions/read/order-answer.ts";

/** The contested decision as it stands now: its fact, its rule, and every record that decided. */
export function DecisionProof({ answer }: { readonly answer: OrderAnswer }) {
  const t = useTranslations("disputeDesk.proof");
  const fact = useTranslations("fact");
  const rule = useTranslations("rule");
  const sources = useTranslations("answer");
  const formats = useFormats();
  const story = storyOf(answer);
  const values = { ...storyValues(story, formats, { dates: "long" }), ...SENTENCE_TAGS };
  const { clauses, readings } = ruleOf(story.outcome);
  return (
    <div className="max-w-180">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <OutcomeChip verdict={story.verdict} outcome={story.outcome} />
        <span>{formats.money(story.rebateMinor, story.currency)}</span>
        <span className="text-sm text-ink-3">
          {sources("sources", {
            which: readings.length === 0 ? "clauses" : clauses.length === 0 ? "readings" : "both",
            clauses: clauses.join(", "),
            readings: readings.join(", "),
          })}
        </span>
      </p>
      <p className="mt-3 font-serif text-clause text-pretty">{fact.rich(story.outcome, values)}</p>
      <p className="mt-1 font-serif text-clause text-pretty text-ink-2">
        {rule.rich(story.outcome, values)}
      </p>
      {answer.records.length > 0 && <Records records={answer.records} />}
      <p className="mt-3">
        <TextLink href={`${orderHref(answer.order)}#tests`}>{t("every")}</TextLink>
      </p>
    </div>
  );
}

function Records({ records }: { readonly records: readonly EvidenceRecord[] }) {
  const t = useTranslations("disputeDesk.proof");
  const { day, money } = useFormats();
  return (
    <ul aria-label={t("records")} className="mt-3 border-t border-rule text-sm">
      {records.map((record) => (
        <li
          key={record.orderId}
          className="flex flex-wrap gap-x-5 border-b border-rule py-1.5 text-ink-2"
        >
          <TextLink href={orderHref(record)}>{record.orderId}</TextLink>
          <span>{record.accountName}</span>
          <span>{record.productName}</span>
          <span>{day(record.paidAt)}</span>
          <span className="ml-auto">{money(record.paidMinor, record.currency)}</span>
        </li>
      ))}
    </ul>
  );
}
