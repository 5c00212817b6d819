import { useTranslations } from "next-intl";
import type { ReviewerDispute } from "#lib/disputes/dispute-view.ts";
import { ApprovePanel } from "./approve-panel.tsx";
import { DecideForm, type DecideFormProps } from "./decide-form.tsx";
import { FoldedMessage } from "./folded-message.tsx";
import { GoodwillPanel, type GoodwillPanelProps } from "./goodwill-panel.tsx";
import { PastDisputes } from "./past-disputes.tsx";
import { ReviewSection } from "./review-section.tsx";
import { SaidForm } from "./said-form.tsx";
import { type FormAction, TakePanel, type TakePanelProps } from "./take-panel.tsx";
import { Thread } from "./thread.tsx";
import { threadOf } from "./thread-of.ts";
import { useDueWords } from "./use-dispute-words.ts";
import { useThreadWords } from "./use-thread-words.ts";

export type ReviewActions = Pick<TakePanelProps, "claim" | "assign" | "release"> & {
  readonly decide: FormAction;
  readonly approve: FormAction;
  readonly sendBack: FormAction;
  readonly note: FormAction;
  readonly correctOthers: FormAction;
  readonly takeBack: FormAction;
};

export type ReviewSideProps = {
  readonly dispute: ReviewerDispute;
  readonly fields: Readonly<Record<string, string>>;
  readonly viewerId: string;
  readonly today: number;
  readonly reviewers: TakePanelProps["reviewers"];
  readonly secondApprovalAbove: GoodwillPanelProps["secondApprovalAbove"];
  readonly actions: ReviewActions;
  readonly decideForm: Omit<DecideFormProps, "action" | "fields">;
  /** What the decision's form sends besides. */
  readonly decideFields: Readonly<Record<string, string>>;
  readonly messagesAt: string;
  readonly evidenceAt: string;
};

/** Beside the evidence: who decides, the decision, and what was said. */
export function ReviewSide(props: ReviewSideProps) {
  const { dispute, actions, fields, today } = props;
  const t = useTranslations("disputeDesk");
  const thread = useTranslations("disputes.thread");
  const dueWords = useDueWords(today);
  const entries = threadOf(dispute, useThreadWords(dispute));
  const internal = entries.filter(({ isInternal }) => isInternal).length;
  const hasGoodwill = dispute.goodwill.length > 0;
  const isOver = dispute.stage === "decided" || dispute.stage === "withdrawn";
  return (
    <div className="lg:sticky lg:top-4">
      {!isOver && (
        <ReviewSection
          id="decide"
          title={t("decide.title")}
          isStrong
          aside={
            <span className={dispute.isOverdue ? "font-medium text-undecided" : "text-ink-2"}>
              {dueWords(dispute.dueAt, dispute.isOverdue)}
            </span>
          }
        >
          <Decide {...props} />
        </ReviewSection>
      )}
      {hasGoodwill && (
        <ReviewSection id="goodwill" title={t("goodwill.title")} isStrong={isOver}>
          <GoodwillPanel {...props} takeBack={actions.takeBack} />
        </ReviewSection>
      )}
      <ReviewSection
        id="thread"
        title={thread("title")}
        isStrong={isOver && !hasGoodwill}
        aside={
          <span className="text-ink-3">
            {thread(internal > 0 ? "countInternal" : "count", {
              entries: entries.length,
              internal,
            })}
          </span>
        }
      >
        <Thread evidenceAt={props.evidenceAt} entries={entries} />
        <PastDisputes dispute={dispute} />
        <div className="mt-4 flex flex-col gap-3">
          {dispute.actions.includes("say") && (
            <details>
              <summary className="rubric-line w-fit">{t("write.say")}</summary>
              <div className="mt-3">
                <SaidForm
                  action={props.messagesAt}
                  fields={{ intent: "say", version: String(dispute.version) }}
                  textLabel={t("write.say")}
                  submitLabel={t("write.sendSay")}
                  look="outline"
                />
              </div>
            </details>
          )}
          {dispute.actions.includes("note") && (
            <FoldedMessage
              action={actions.note}
              fields={fields}
              title={t("write.note")}
              label={t("write.note")}
              note={t("write.noteNote")}
              submit={t("write.sendNote")}
            />
          )}
        </div>
      </ReviewSection>
    </div>
  );
}

function Decide(props: ReviewSideProps) {
  const { dispute, actions, fields, viewerId } = props;
  const { claimedBy } = dispute;
  const may = (action: (typeof dispute.actions)[number]) => dispute.actions.includes(action);
  if (dispute.stage === "awaiting-approval") {
    return <ApprovePanel {...actions} dispute={dispute} fields={fields} viewerId={viewerId} />;
  }
  const isMine = claimedBy?.personId === viewerId;
  return (
    <>
      {isMine && (
        <DecideForm
          {...props.decideForm}
          action={actions.decide}
          fields={{ ...fields, ...props.decideFields }}
        />
      )}
      <div className={isMine ? "mt-5" : ""}>
        <TakePanel
          {...actions}
          fields={fields}
          claimedBy={claimedBy}
          viewerId={viewerId}
          reviewers={props.reviewers}
          may={{ claim: may("claim"), assign: may("assign"), release: may("release") }}
        />
      </div>
    </>
  );
}
