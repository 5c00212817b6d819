import { useTranslations } from "next-intl";
import Link from "next/link";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import type { Cited } from "#lib/programme/cited.ts";
import { outcomesCiting, standingsCiting, verdictOf } from "#lib/programme/cited.ts";
import { outcomeHref } from "#lib/programme/pages.ts";
import type { ShownExample } from "#lib/programme/shown-examples.ts";
import type { Clause, Cohort, Outcome, Policy, Reading } from "#lib/rules/index.ts";
import { ClauseLinks, ReadingLinks } from "./cited-links.tsx";
import { ExampleFigure, ExampleKey } from "./example-figure.tsx";
import { ExampleList, TryIt } from "./example-list.tsx";
import { READING_STRENGTHS } from "./reading-strengths.ts";
import { SwitchTable, type SwitchOutcome } from "./switch-table.tsx";
import { WordHead, WordSection } from "./word-page.tsx";

type Props = {
  readonly policy: Policy;
  readonly examples: readonly ShownExample[];
  readonly together: Cited;
};

/** A clause in our own words, what rests on it, and an example. */
export function ClauseArticle({ id, ...rest }: Props & { readonly id: Clause }) {
  const t = useTranslations("guide");
  const clause = useTranslations("clause");
  const title = clause(`${id}.title`);
  return (
    <>
      <WordHead
        title={t("fromSource", { id, title })}
        facts={
          <DefinitionList
            items={[
              {
                term: t("withReadings"),
                value:
                  rest.together.readings.length > 0 ? (
                    <ReadingLinks ids={rest.together.readings} />
                  ) : (
                    t("none")
                  ),
              },
            ]}
          />
        }
      >
        <p>{clause(`${id}.text`)}</p>
      </WordHead>
      <Rests id={id} policy={rest.policy} />
      <Examples examples={rest.examples} />
    </>
  );
}

/** A reading, openly one of ours: what it says, why, how sure, and what would be without it. */
export function ReadingArticle({
  id,
  settings,
  ...rest
}: Props & { readonly id: Reading; readonly settings: readonly SwitchOutcome[] }) {
  const t = useTranslations("guide");
  const names = useTranslations("readingName");
  const reading = useTranslations("reading");
  const strength = useTranslations("strength");
  const programme = useTranslations("programme");
  const known = READING_STRENGTHS[id];
  return (
    <>
      <WordHead
        title={t("fromSource", { id, title: names(id) })}
        facts={
          <DefinitionList
            items={[
              {
                term: t("withClauses"),
                value:
                  rest.together.clauses.length > 0 ? (
                    <ClauseLinks ids={rest.together.clauses} />
                  ) : (
                    t("none")
                  ),
              },
            ]}
          />
        }
      >
        <p>{reading(`${id}.says`)}</p>
        <p className="font-sans text-base text-ink-2">
          <b className="font-medium text-ink">{t("why")}</b> {reading(`${id}.why`)}
        </p>
        <p className="font-sans text-base text-ink-3">
          {t("interpretation")} {programme("sure", { strength: strength(known.strength) })}
        </p>
      </WordHead>
      {known.switchName && settings.length > 0 && (
        <WordSection id="switch" title={t("switchTitle")} note={t("switchNote")}>
          <SwitchTable name={known.switchName} policy={rest.policy} outcomes={settings} />
        </WordSection>
      )}
      <Rests id={id} policy={rest.policy} />
      <Examples examples={rest.examples} />
    </>
  );
}

function Rests({ id, policy }: { readonly id: Clause | Reading; readonly policy: Policy }) {
  const t = useTranslations("guide");
  const outcomes = outcomesCiting(id);
  const standings = standingsCiting(id);
  return (
    <WordSection id="decides" title={t("decides")} note={t("decidesNote")}>
      {outcomes.length === 0 && standings.length === 0 && (
        <p className="font-serif text-clause">{t("nowhere")}</p>
      )}
      <OutcomeLinks outcomes={outcomes} policy={policy} />
      {standings.length > 0 && <Standings standings={standings} />}
    </WordSection>
  );
}

export function OutcomeLinks({
  outcomes,
  policy,
}: {
  readonly outcomes: readonly Outcome[];
  readonly policy: Policy;
}) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-2">
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <Link href={outcomeHref(outcome)} className="hover:underline">
            <OutcomeChip
              verdict={verdictOf(outcome)}
              outcome={outcome}
              programmeStart={policy.programmeStart}
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Standings({ standings }: { readonly standings: readonly Cohort[] }) {
  const t = useTranslations("guide");
  const cohort = useTranslations("cohort");
  return (
    <p className="mt-3 text-ink-2">
      {t("standings")}:{" "}
      {standings.map((each, at) => (
        <span key={each}>
          {at > 0 && ", "}
          <Link href="/programme#who" className="rubric-line">
            {cohort(each)}
          </Link>
        </span>
      ))}
    </p>
  );
}

function Examples({ examples }: { readonly examples: readonly ShownExample[] }) {
  const t = useTranslations("guide");
  const titles = useTranslations("example");
  const [first, ...more] = examples;
  if (!first) return null;
  return (
    <>
      <WordSection
        id="example"
        title={t("exampleTitle")}
        note={t("exampleNote")}
        aside={<ExampleKey answer={first.answer} />}
      >
        <p className="font-serif text-clause text-ink-2">{titles(first.id)}</p>
        <ExampleFigure answer={first.answer} />
        <TryIt example={first} />
      </WordSection>
      {more.length > 0 && (
        <WordSection id="more" title={t("moreTitle")}>
          <ExampleList examples={more} />
        </WordSection>
      )}
    </>
  );
}
