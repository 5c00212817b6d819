import { useTranslations } from "next-intl";
import { BecauseSign } from "#components/ui/because-sign.tsx";
import { SectionMargin } from "#components/ui/section.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Clause, Reading } from "#lib/rules/index.ts";
import { FactNotes, RuleNotes, StandingNote } from "./premise-notes.tsx";
import { SENTENCE_TAGS } from "./sentence-tags.tsx";
import { storyValues } from "./story-values.ts";
import type { Story } from "./story.ts";

export type PremisesProps = {
  readonly story: Story;
  /** Of the rule that decided. */
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
};

/** Because of this fact and this rule, so: a decision as a syllogism. */
export function Premises({ story, clauses, readings }: PremisesProps) {
  const t = useTranslations("premises");
  const fact = useTranslations("fact");
  const rule = useTranslations("rule");
  const so = useTranslations("so");
  const values = {
    ...storyValues(story, useFormats(), { dates: "long" }),
    ...SENTENCE_TAGS,
  };
  return (
    <section
      aria-label={t("label")}
      className="mt-7 border-t border-ink md:mt-12 md:pt-1.5 paper:mt-2.5 paper:pt-0"
    >
      <Premise title={t("fact")} sign="because" notes={<FactNotes story={story} />}>
        {fact.rich(story.outcome, values)}
      </Premise>
      <Premise
        title={t("rule")}
        sign="because"
        notes={<RuleNotes outcome={story.outcome} clauses={clauses} readings={readings} />}
      >
        {rule.rich(story.outcome, values)}
      </Premise>
      <Premise title={t("so")} sign="therefore" notes={<StandingNote story={story} />}>
        {so.rich(story.outcome, values)}
      </Premise>
    </section>
  );
}

function Premise({
  title,
  sign,
  notes,
  children,
}: {
  readonly title: string;
  readonly sign: "because" | "therefore";
  readonly notes: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  return (
    <div className="doc-row border-t border-rule py-4.5 first-of-type:border-t-0 paper:py-1.5">
      <div className="flex items-start gap-2.5 pb-1.5 max-md:flex-row-reverse max-md:justify-end md:justify-between md:pt-1 paper:pt-0.5">
        <h2 className="font-medium">{title}</h2>
        <BecauseSign sign={sign} className="mt-0.5 paper:size-3" />
      </div>
      <p className="max-w-150 font-serif text-lead text-pretty [:lang(zh)_&]:text-balance">
        {children}
      </p>
      <SectionMargin className="space-y-1.5 lg:pt-1">{notes}</SectionMargin>
    </div>
  );
}
