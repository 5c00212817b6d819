import { useTranslations } from "next-intl";
import { evidenceOf } from "#components/history/evidence-of.ts";
import { EvidenceRibbon } from "#components/history/evidence-ribbon.tsx";
import { Button } from "#components/ui/button.tsx";
import { decidingEvidence } from "#components/verdict/story-of.ts";
import type { OrderAnswer } from "#lib/decisions/read/order-answer.ts";
import type { SameCause, WhatIf } from "#lib/disputes/dispute-view.ts";
import { DecidedNotice } from "./decided-notice.tsx";
import { DecisionProof } from "./decision-proof.tsx";
import { DisputeFacts, type DisputeFactsProps } from "./dispute-facts.tsx";
import { EffectPanel } from "./effect-panel.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { ReviewSection } from "./review-section.tsx";
import { ReviewSide, type ReviewSideProps } from "./review-side.tsx";
import { SameCausePanel } from "./same-cause-panel.tsx";
import { useStepName } from "./use-dispute-words.ts";

export type ReviewViewProps = ReviewSideProps &
  Pick<DisputeFactsProps, "currency" | "productName"> & {
    readonly outcomes: DisputeFactsProps["outcomes"];
    /** null: the order is missing. */
    readonly answer: OrderAnswer | null;
    /** null: it is over, or a person has to say what accepting would record. */
    readonly whatIf: WhatIf | null;
    readonly sameCause: readonly SameCause[];
    readonly accounts: number;
  };

/** Everything that a dispute is decided on, and beside it the decision. */
export function ReviewView(props: ReviewViewProps) {
  const { dispute, answer, whatIf, sameCause, fields } = props;
  const t = useTranslations("disputeDesk");
  const versus = useTranslations("disputes.versus");
  const stepName = useStepName("reviewer");
  const mayCorrectOthers = dispute.actions.includes("correct-same-cause");
  const isOpen = dispute.stage !== "decided" && dispute.stage !== "withdrawn";
  return (
    <div className="grid grid-cols-1 items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_23.5rem]">
      <div className="min-w-0">
        <DecidedNotice dispute={dispute} />
        <ReviewSection id="fact" title={versus("title")} note={stepName(dispute.step)}>
          <DisputeFacts {...props} />
        </ReviewSection>
        {answer !== null && (
          <ReviewSection id="proof" title={t("proof.title")} note={t("proof.note")}>
            <DecisionProof answer={answer} />
          </ReviewSection>
        )}
        {answer !== null && (
          <ReviewSection
            id="identity"
            title={t("identity.title")}
            note={t("identity.note", { accounts: props.accounts })}
          >
            <EvidenceRibbon {...evidenceOf(answer, decidingEvidence(answer))} />
          </ReviewSection>
        )}
        {isOpen && (
          <ReviewSection id="what-if" title={t("whatIf.title")} note={t("whatIf.note")}>
            {whatIf === null ? (
              <p className="text-ink-2">{t("whatIf.unknown")}</p>
            ) : (
              <EffectPanel
                caption={t("whatIf.title")}
                effect={whatIf.effect}
                contestedOrderId={dispute.orderId}
              />
            )}
          </ReviewSection>
        )}
        {sameCause.length > 0 && (isOpen || mayCorrectOthers) && (
          <ReviewSection id="same-cause" title={t("sameCause.title")} note={t("sameCause.note")}>
            <SameCausePanel
              causes={sameCause}
              formId={isOpen ? "decide-form" : "same-cause-form"}
            />
            {mayCorrectOthers && (
              <form id="same-cause-form" action={props.actions.correctOthers} className="mt-4">
                <HiddenFields fields={fields} />
                <Button type="submit" look="ink">
                  {t("sameCause.correct")}
                </Button>
              </form>
            )}
          </ReviewSection>
        )}
      </div>
      <ReviewSide {...props} />
    </div>
  );
}
