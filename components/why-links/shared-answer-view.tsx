import { useTranslations } from "next-intl";
import { BecauseSign } from "#components/ui/because-sign.tsx";
import { Mark } from "#components/ui/mark.tsx";
import { Section, SectionMargin } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { RuleNotes } from "#components/verdict/premise-notes.tsx";
import { ruleOf } from "#components/verdict/rule-of.ts";
import { SENTENCE_TAGS } from "#components/verdict/sentence-tags.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { SharedAnswer } from "#lib/why-links/shared-answer.ts";
import { SharedChanges } from "./shared-changes.tsx";
import { sharedValues } from "./shared-values.ts";

export type SharedAnswerViewProps = { readonly answer: SharedAnswer; readonly signInHref: string };

/** The answer for somebody without an account: the verdict, the rule, what would have changed it. */
export function SharedAnswerView({ answer, signInHref }: SharedAnswerViewProps) {
  const t = useTranslations("shared");
  const formats = useFormats();
  const values = sharedValues(answer, formats);
  return (
    <>
      <Head answer={answer} values={values} />
      <TheRule answer={answer} values={values} />
      {answer.explanation.verdict !== "eligible" && (
        <SharedChanges answer={answer} values={values} />
      )}
      <Money answer={answer} />
      <Section title={t("next")} id="next">
        <div>
          <p className="max-w-150 font-serif text-clause text-pretty">
            {t.rich("nextText", { in: linkTo(signInHref) })}
          </p>
          <p className="mt-3">
            <TextLink href="/programme">{t("programme")}</TextLink>
          </p>
        </div>
        <SectionMargin className="space-y-1.5">
          <p>{t("left", values)}</p>
          <p>{t("ends", { day: formats.dayTime(answer.expiresAt) })}</p>
        </SectionMargin>
      </Section>
    </>
  );
}

type Part = {
  readonly answer: SharedAnswer;
  readonly values: ReturnType<typeof sharedValues>;
};

function Head({ answer, values }: Part) {
  const t = useTranslations("shared");
  const outcomes = useTranslations("outcome");
  const { verdict, outcome } = answer.explanation;
  const said = { ...values, class: outcomes(outcome, values), ...SENTENCE_TAGS };
  const isReason = t.has(`said.${outcome}` as "said.UNPAID");
  return (
    <header className="doc-row pt-8 md:pt-14" data-verdict={verdict}>
      <div className="max-md:pb-2.5 md:flex md:justify-end md:pt-1.75">
        <Mark name={verdict} size={34} className="max-md:size-7.5" />
      </div>
      <div>
        <h1
          className="group max-w-165 font-serif text-verdict tracking-verdict text-balance"
          data-verdict={verdict}
        >
          {isReason
            ? t.rich(`said.${outcome}` as "said.UNPAID", said)
            : t.rich("said.eligible", said)}
        </h1>
        <p className="mt-3.5 max-w-150 font-serif text-lead text-pretty text-ink-2 md:mt-4.5">
          {t(`about.${answer.reader}`, values)}
        </p>
      </div>
      <SectionMargin className="lg:pt-2">
        <p>{t("asOf", values)}</p>
      </SectionMargin>
    </header>
  );
}

function TheRule({ answer, values }: Part) {
  const t = useTranslations("shared");
  const rule = useTranslations("rule");
  const { outcome } = answer.explanation;
  const { clauses, readings } = ruleOf(outcome);
  return (
    <section aria-labelledby="rule-title" className="mt-7 border-t border-ink md:mt-12 md:pt-1.5">
      <div className="doc-row py-4.5">
        <div className="flex items-start gap-2.5 pb-1.5 max-md:flex-row-reverse max-md:justify-end md:justify-between md:pt-1">
          <h2 id="rule-title" className="font-medium">
            {t("rule")}
          </h2>
          <BecauseSign sign="because" className="mt-0.5" />
        </div>
        <p className="max-w-150 font-serif text-lead text-pretty [:lang(zh)_&]:text-balance">
          {rule.rich(outcome, { ...values, ...SENTENCE_TAGS })}
        </p>
        <SectionMargin className="space-y-1.5 lg:pt-1">
          <RuleNotes outcome={outcome} clauses={clauses} readings={readings} />
        </SectionMargin>
      </div>
    </section>
  );
}

function Money({ answer }: { readonly answer: SharedAnswer }) {
  const t = useTranslations("shared");
  const { money, rate } = useFormats();
  const shown = answer.explanation.money;
  if (shown === null) return null;
  const { currency, baseMinor, rateBasisPoints, rebateMinor } = shown;
  return (
    <Section title={t("money")} id="money">
      <p className="max-w-150 font-serif text-clause">
        {t("moneyLine", {
          rebate: money(rebateMinor, currency),
          rate: rate(rateBasisPoints),
          base: money(baseMinor, currency),
        })}
      </p>
    </Section>
  );
}

/** A plain link: nothing of where it leads is fetched ahead from a page that nobody signed in to. */
function linkTo(href: string) {
  return (said: React.ReactNode) => (
    <TextLink href={href} prefetch={false} rel="nofollow">
      {said}
    </TextLink>
  );
}
