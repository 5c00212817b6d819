import { useTranslations } from "next-intl";
import { evidenceOf } from "#components/history/evidence-of.ts";
import { EvidenceRibbon } from "#components/history/evidence-ribbon.tsx";
import { RibbonKey } from "#components/history/ribbon-key.tsx";
import { BecauseSign } from "#components/ui/because-sign.tsx";
import type { MarkName } from "#components/ui/mark.tsx";
import { SENTENCE_TAGS } from "#components/verdict/sentence-tags.tsx";
import { decidingEvidence, storyOf } from "#components/verdict/story-of.ts";
import { storyValues } from "#components/verdict/story-values.ts";
import type { CaseAnswer } from "#lib/case/answer-order.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

/** A case drawn on its time line, and what the rules make of it: because, because, so. */
export function ExampleFigure({ answer }: { readonly answer: CaseAnswer }) {
  const fact = useTranslations("fact");
  const rule = useTranslations("rule");
  const so = useTranslations("so");
  const story = storyOf(answer);
  const values = { ...storyValues(story, useFormats(), { dates: "long" }), ...SENTENCE_TAGS };
  const parts = [
    { sign: "because", said: fact.rich(story.outcome, values) },
    { sign: "because", said: rule.rich(story.outcome, values) },
    { sign: "therefore", said: so.rich(story.outcome, values) },
  ] as const;
  return (
    <>
      <EvidenceRibbon {...evidenceOf(answer, decidingEvidence(answer))} />
      <div className="mt-5 grid gap-x-8 gap-y-3.5 md:grid-cols-3">
        {parts.map(({ sign, said }, at) => (
          <p key={at} className="flex gap-3 font-serif text-clause text-pretty">
            <BecauseSign sign={sign} size={16} className="mt-1.5" />
            <span>{said}</span>
          </p>
        ))}
      </div>
    </>
  );
}

/** The marks of an example's ribbon. */
export function ExampleKey({ answer }: { readonly answer: CaseAnswer }) {
  const shown = answer.ribbon.lanes.flatMap(({ orders }) => orders);
  const deciding = decidingEvidence(answer);
  const isDrawn = deciding !== null && "id" in deciding && deciding.id !== answer.order.orderId;
  const marks: MarkName[] = [
    ...(isDrawn ? (["deciding-record"] as const) : []),
    ...(shown.some(({ isOutside }) => isOutside) ? (["outside-purchase"] as const) : []),
    ...(["eligible", "ineligible", "undecided"] as const).filter((verdict) =>
      shown.some((each) => each.verdict === verdict && !each.isOutside),
    ),
  ];
  return <RibbonKey marks={marks} showsHatch={false} />;
}
