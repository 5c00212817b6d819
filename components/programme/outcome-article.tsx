import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { SENTENCE_TAGS } from "#components/verdict/sentence-tags.tsx";
import { storyOf } from "#components/verdict/story-of.ts";
import { storyValues } from "#components/verdict/story-values.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { citedBy, verdictOf } from "#lib/programme/cited.ts";
import { conditionsOf } from "#lib/programme/conditions.ts";
import type { Variant } from "#lib/programme/list-variants.ts";
import { isClass, versionHref } from "#lib/programme/pages.ts";
import type { ShownExample } from "#lib/programme/shown-examples.ts";
import type { Decision, Outcome, Policy } from "#lib/rules/index.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { ClauseLinks, ReadingLinks } from "./cited-links.tsx";
import { ExampleFigure, ExampleKey } from "./example-figure.tsx";
import { ExampleList, TryIt } from "./example-list.tsx";
import { ReadingAside } from "./reading-aside.tsx";
import { VariantsTable } from "./variants-table.tsx";
import { WordHead, WordSection } from "./word-page.tsx";

export type OutcomeArticleProps = {
  readonly outcome: Outcome;
  readonly policy: Policy;
  readonly example: ShownExample;
  /** What the policy in force would make of the example's order. */
  readonly otherwise: Decision | null;
  readonly variants: readonly Variant[];
  readonly recordProduct: string;
  readonly more: readonly ShownExample[];
};

/** What a class or a reason means: in a sentence, when it applies, on an example, and what can be done. */
export function OutcomeArticle(props: OutcomeArticleProps) {
  const { outcome, policy, example, variants, recordProduct, more } = props;
  const t = useTranslations("guide");
  const names = useTranslations("outcome");
  const rule = useTranslations("rule");
  const titles = useTranslations("example");
  const { day } = useFormats();
  const start = { start: day(policy.programmeStart) };
  const story = storyOf(example.answer);
  const values = useStoryUnder(props);
  return (
    <>
      <WordHead title={names(outcome, start)} facts={<OutcomeFacts {...props} />}>
        <p>{rule.rich(outcome, { ...values, ...SENTENCE_TAGS })}</p>
      </WordHead>
      <Conditions {...props} />
      <WordSection
        id="example"
        title={t("exampleTitle")}
        note={t("exampleNote")}
        aside={<ExampleKey answer={example.answer} />}
      >
        <p className="font-serif text-clause text-ink-2">{titles(example.id)}</p>
        <ExampleFigure answer={example.answer} />
        <Otherwise {...props} />
      </WordSection>
      <WordSection id="variants" title={t("variantsTitle")}>
        <VariantsTable variants={variants} story={story} recordProduct={recordProduct} />
        <TryIt example={example} />
      </WordSection>
      <WhatToDo {...props} />
      {more.length > 0 && (
        <WordSection id="more" title={t("moreTitle")}>
          <ExampleList examples={more} />
        </WordSection>
      )}
    </>
  );
}

/** The values of sentences about an outcome, with the ceilings of the policy in force. */
function useStoryUnder({ example, policy, outcome }: OutcomeArticleProps) {
  const formats = useFormats();
  const story = storyOf(example.answer);
  const cap = isClass(outcome) ? capOf(story.cohort, policy) : 0;
  return {
    ...storyValues({ ...story, policy }, formats, { dates: "long" }),
    cap: formats.rate(cap),
  };
}

function capOf(cohort: string | null, { caps }: Policy): number {
  return cohort === "new" || cohort === "dormant" ? caps[cohort] : caps.product;
}

function OutcomeFacts({ outcome, policy, example }: OutcomeArticleProps) {
  const t = useTranslations("guide");
  const programme = useTranslations("programme");
  const verdicts = useTranslations("verdict");
  const { rate } = useFormats();
  const { clauses, readings } = citedBy(outcome);
  const verdict = verdictOf(outcome);
  const { cohort } = storyOf(example.answer);
  return (
    <DefinitionList
      items={[
        {
          term: t("outcome"),
          value: (
            <Chip tone={verdict} isQuiet>
              {verdicts(verdict)}
            </Chip>
          ),
        },
        ...(isClass(outcome)
          ? [{ term: t("rate"), value: programme("upTo", { cap: rate(capOf(cohort, policy)) }) }]
          : []),
        {
          term: t("clauses"),
          value: clauses.length > 0 ? <ClauseLinks ids={clauses} /> : t("none"),
        },
        {
          term: t("readAs"),
          value: readings.length > 0 ? <ReadingLinks ids={readings} /> : t("none"),
        },
        {
          term: t("policy"),
          value: <TextLink href={versionHref(policy.id)}>{policy.id}</TextLink>,
        },
      ]}
    />
  );
}

function Conditions({ outcome, policy }: OutcomeArticleProps) {
  const t = useTranslations("guide");
  const words = useTranslations("guide.condition");
  const { longDay } = useFormats();
  const conditions = conditionsOf(outcome, policy);
  const values = {
    ...SENTENCE_TAGS,
    start: longDay(policy.programmeStart),
    months: String(policy.windowMonths),
  };
  return (
    <WordSection id="when" title={t("whenTitle")}>
      {conditions.length === 0 ? (
        <p className="font-serif text-clause">{t("neverHere")}</p>
      ) : (
        <ol className="grid gap-x-8 gap-y-3 md:grid-cols-2 lg:grid-cols-3">
          {conditions.map((condition, at) => (
            <li key={condition} className="flex gap-3 font-serif text-clause text-pretty">
              <span className="text-rubric" aria-hidden>
                {at + 1}
              </span>
              <span>{words.rich(condition, values)}</span>
            </li>
          ))}
        </ol>
      )}
    </WordSection>
  );
}

function Otherwise({ example, otherwise, policy }: OutcomeArticleProps) {
  const t = useTranslations("guide");
  const { policy: own, decision } = example.answer.explanation;
  const outcome = otherwise && (otherwise.class ?? otherwise.reason);
  const ended = decision.class ?? decision.reason;
  return (
    <div className="mt-4 space-y-1 text-sm text-ink-3">
      {own.id !== policy.id && <p>{t("exampleUnder", { id: own.id })}</p>}
      {outcome && outcome !== ended && (
        <p className="flex flex-wrap items-baseline gap-x-3 text-ink-2">
          {t("otherwise", { id: policy.id })}
          <OutcomeChip
            verdict={otherwise.verdict}
            outcome={outcome}
            programmeStart={policy.programmeStart}
          />
        </p>
      )}
    </div>
  );
}

function WhatToDo({ outcome, policy }: OutcomeArticleProps) {
  const t = useTranslations("guide");
  const { longDay } = useFormats();
  const { readings } = citedBy(outcome);
  const values = { start: longDay(policy.programmeStart) };
  const [reading] = readings;
  return (
    <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_var(--margin)]">
      <WordSection id="todo" title={t(isClass(outcome) ? "whatNext" : "whatNow")}>
        <div className="max-w-150 space-y-3 font-serif text-clause text-pretty">
          <p>{t(`todo.${outcome}.before`, values)}</p>
          <p>{t(`todo.${outcome}.after`, values)}</p>
        </div>
      </WordSection>
      {reading && <ReadingAside reading={reading} />}
    </div>
  );
}
