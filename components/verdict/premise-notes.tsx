import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { clauseHref, outcomeHref, readingHref } from "#lib/programme/pages.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Clause, Outcome, Reading } from "#lib/rules/index.ts";
import { SENTENCE_TAGS } from "./sentence-tags.tsx";
import { storyValues } from "./story-values.ts";
import type { DecidingRecord, Story } from "./story.ts";

/** Where the fact comes from, or why less of it is shown. */
export function FactNotes({ story }: { readonly story: Story }) {
  const t = useTranslations("premises");
  const { dayTime } = useFormats();
  return (
    <>
      {story.record === null && <p>{t("absence", { asOf: dayTime(story.factsAsOf) })}</p>}
      {story.record?.isExact === false && <p>{t("hidden")}</p>}
      {story.record?.isExact && <RecordNote record={story.record} />}
      {story.isFlagged && <p>{t("flagged", { kind: story.kind })}</p>}
    </>
  );
}

function RecordNote({ record }: { readonly record: DecidingRecord & { readonly isExact: true } }) {
  const t = useTranslations("premises");
  const { day, money } = useFormats();
  return (
    <p>
      {t.rich(record.activeUntil === null ? "recordOrder" : "recordOrderUntil", {
        id: record.orderId,
        amount: money(record.paidMinor, record.currency),
        until: record.activeUntil === null ? "" : day(record.activeUntil),
        order: linkTo(record.href),
      })}
    </p>
  );
}

/** Clause and reading, each by its id and in our own words. */
export function RuleNotes({
  outcome,
  clauses,
  readings,
}: {
  readonly outcome: Outcome;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
}) {
  const t = useTranslations("premises");
  const clause = useTranslations("clause");
  const reading = useTranslations("reading");
  return (
    <>
      {clauses.length === 0 && <p>{t("noClause")}</p>}
      {clauses.map((id) => (
        <p key={id}>
          {t.rich("clause", {
            ...SENTENCE_TAGS,
            b: linkTo(clauseHref(id)),
            id,
            title: clause(`${id}.title`),
          })}
        </p>
      ))}
      {readings.map((id) => (
        <p key={id}>
          {t.rich("reading", {
            ...SENTENCE_TAGS,
            id,
            says: reading(`${id}.says`),
            why: linkTo(readingHref(id)),
          })}
        </p>
      ))}
      <p>
        <TextLink href={outcomeHref(outcome)} prefetch={false}>
          {t("withExamples")}
        </TextLink>
      </p>
    </>
  );
}

/** What the customer counts as for the whole referral; nothing where that is not settled. */
export function StandingNote({ story }: { readonly story: Story }) {
  const t = useTranslations("standing");
  const values = storyValues(story, useFormats(), { dates: "short" });
  if (story.verdict === "undecided" || story.cohort === null) return null;
  if (story.anchorPaidAt === null) return null;
  const isBurned = story.facts.burn === "burned";
  return <p>{t.rich(isBurned ? "burned" : story.cohort, { ...values, ...SENTENCE_TAGS })}</p>;
}

function linkTo(href: string) {
  return (said: React.ReactNode) => (
    <TextLink href={href} prefetch={false} className="whitespace-nowrap">
      {said}
    </TextLink>
  );
}
