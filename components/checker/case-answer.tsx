import { useTranslations } from "next-intl";
import { evidenceOf } from "#components/history/evidence-of.ts";
import { EvidenceRibbon } from "#components/history/evidence-ribbon.tsx";
import { Section } from "#components/ui/section.tsx";
import { Mark } from "#components/ui/mark.tsx";
import { GateTable } from "#components/verdict/gate-table.tsx";
import { Premises } from "#components/verdict/premises.tsx";
import { ruleOf } from "#components/verdict/rule-of.ts";
import { SENTENCE_TAGS } from "#components/verdict/sentence-tags.tsx";
import { decidingEvidence, gateStepsOf, storyOf } from "#components/verdict/story-of.ts";
import { storyValues } from "#components/verdict/story-values.ts";
import { MoneyLead } from "#components/verdict/verdict-head.tsx";
import { WhatIfs } from "#components/verdict/what-ifs.tsx";
import type { CaseAnswer } from "#lib/case/answer-order.ts";
import { applyToRows } from "#lib/case/apply-to-rows.ts";
import { type CheckerCase, writeAddress } from "#lib/case/case-address.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type CaseAnswerProps = { readonly opened: CheckerCase; readonly answer: CaseAnswer };

/** The answer on one order: the sentence, because of what, what would change it, and every test. */
export function CaseAnswerView({ opened, answer }: CaseAnswerProps) {
  const t = useTranslations("checker");
  const hrefOf = ({ orderId }: { readonly orderId: string }) =>
    `/checker#${writeAddress({ ...opened, orderId })}`;
  const story = storyOf(answer, hrefOf);
  const rule = ruleOf(story.outcome);
  const changedHref = (at: number) => {
    const rows = applyToRows(opened.rows, answer.changes[at] ?? []);
    return `/checker#${writeAddress({ ...opened, rows, orderId: answer.order.orderId })}`;
  };
  return (
    <section aria-label={t("answer")} aria-live="off">
      <AnswerHead answer={answer} story={story} />
      <Premises story={story} clauses={rule.clauses} readings={rule.readings} />
      {story.verdict !== "eligible" && (
        <WhatIfs
          story={story}
          whatIfs={answer.whatIfs}
          hrefOf={changedHref}
          hrefLabel={t("tryChange")}
        />
      )}
      <Section title={t("timeLine")} id="evidence">
        <div className="doc-all">
          <EvidenceRibbon {...evidenceOf(answer, decidingEvidence(answer))} />
        </div>
      </Section>
      <GateTable story={story} steps={gateStepsOf(answer, hrefOf)} />
    </section>
  );
}

function AnswerHead({
  answer,
  story,
}: Pick<CaseAnswerProps, "answer"> & { readonly story: ReturnType<typeof storyOf> }) {
  const t = useTranslations("sentence");
  const words = useTranslations("checker");
  const values = storyValues(story, useFormats(), { dates: "long" });
  const { decision, policy } = answer.explanation;
  const [nearest] = answer.whatIfs;
  return (
    <div className="doc-row pt-8" data-verdict={story.verdict}>
      <div className="max-md:pb-2 md:flex md:justify-end md:pt-1">
        <Mark name={story.verdict} size={30} />
      </div>
      <div>
        <h2
          className="group font-serif text-title tracking-title text-balance"
          data-verdict={story.verdict}
        >
          {t.rich(story.outcome, { ...values, ...SENTENCE_TAGS })}
        </h2>
        <p className="mt-2.5 font-serif text-clause text-ink-2">
          <MoneyLead
            story={story}
            would={nearest ?? null}
            estimateMinor={decision.estimate?.rebateMinor ?? null}
          />
        </p>
      </div>
      <p className="text-sm text-ink-3 max-lg:mt-2 lg:pt-2 lg:pl-6">
        {words("under", { id: policy.id })}
      </p>
    </div>
  );
}
