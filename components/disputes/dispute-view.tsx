import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Section, SectionMargin, SectionWide } from "#components/ui/section.tsx";
import type { AmbassadorDispute } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { DecidedNotice } from "./decided-notice.tsx";
import { DisputeFacts } from "./dispute-facts.tsx";
import { DisputeHead } from "./dispute-head.tsx";
import { SaidForm } from "./said-form.tsx";
import { Thread } from "./thread.tsx";
import { threadOf } from "./thread-of.ts";
import { useThreadWords } from "./use-thread-words.ts";

export type DisputeViewProps = {
  readonly dispute: AmbassadorDispute;
  readonly orderHref: string | null;
  readonly currency: string | null;
  readonly productName: (code: string) => string;
  /** Where words and evidence are sent, and evidence is fetched. */
  readonly messagesAt: string;
  readonly evidenceAt: string;
  readonly withdraw: (form: FormData) => void | Promise<void>;
};

/** An ambassador's dispute: where it stands, what is asked of them, and what both sides said. */
export function DisputeView(props: DisputeViewProps) {
  const { dispute, evidenceAt } = props;
  const t = useTranslations("disputes");
  const entries = threadOf(dispute, useThreadWords(dispute));
  const may = (action: (typeof dispute.actions)[number]) => dispute.actions.includes(action);
  return (
    <>
      <DisputeHead dispute={dispute} orderHref={props.orderHref} stake={null} />
      <DecidedNotice dispute={dispute} />
      {may("answer") && <Answer {...props} />}
      <Section title={t("versus.title")} id="fact">
        <SectionWide>
          <DisputeFacts {...props} />
        </SectionWide>
      </Section>
      <Section
        title={t("thread.title")}
        note={t("thread.count", { entries: entries.length })}
        id="thread"
      >
        <div>
          <Thread evidenceAt={evidenceAt} entries={entries} />
        </div>
      </Section>
      {may("say") && !may("answer") && <Say {...props} />}
      {may("reopen") && <Reopen {...props} />}
      {may("withdraw") && <Withdraw {...props} />}
    </>
  );
}

function Answer({ dispute, messagesAt }: DisputeViewProps) {
  const t = useTranslations("disputes.detail");
  const question = dispute.entries.findLast(({ kind }) => kind === "asked")?.message;
  return (
    <Section title={t("answerTitle")} id="answer">
      <div>
        {question && (
          <p className="mb-4 max-w-150 border-l-2 border-rubric pl-3.5 font-serif text-clause text-pretty whitespace-pre-line">
            {question}
          </p>
        )}
        <SaidForm
          action={messagesAt}
          fields={{ intent: "answer", version: String(dispute.version) }}
          textLabel={t("answer")}
          submitLabel={t("sendAnswer")}
        />
      </div>
    </Section>
  );
}

function Say({ dispute, messagesAt }: DisputeViewProps) {
  const t = useTranslations("disputes.detail");
  return (
    <Section title={t("sayTitle")} id="say">
      <div>
        <SaidForm
          action={messagesAt}
          fields={{ intent: "say", version: String(dispute.version) }}
          textLabel={t("say")}
          submitLabel={t("sendSay")}
          look="outline"
        />
      </div>
    </Section>
  );
}

function Reopen({ dispute, messagesAt }: DisputeViewProps) {
  const t = useTranslations("disputes.detail");
  const { longDay } = useFormats();
  const note = t("reopenNote", {
    day: dispute.reopenUntil === null ? "" : longDay(dispute.reopenUntil),
  });
  return (
    <Section title={t("reopenTitle")} id="reopen">
      <div>
        <SaidForm
          action={messagesAt}
          fields={{ intent: "reopen", version: String(dispute.version) }}
          textLabel={t("reopen")}
          submitLabel={t("sendReopen")}
          look="outline"
          needsEvidence
        />
      </div>
      <SectionMargin>{note}</SectionMargin>
    </Section>
  );
}

function Withdraw({ dispute, withdraw }: DisputeViewProps) {
  const t = useTranslations("disputes.detail");
  return (
    <Section title={t("withdrawTitle")} id="withdraw">
      <form action={withdraw}>
        <input type="hidden" name="accountId" value={dispute.accountId} />
        <input type="hidden" name="disputeId" value={dispute.disputeId} />
        <input type="hidden" name="number" value={dispute.number} />
        <input type="hidden" name="version" value={dispute.version} />
        <Button type="submit" className="max-md:w-full">
          {t("withdraw")}
        </Button>
      </form>
      <SectionMargin>{t("withdrawNote")}</SectionMargin>
    </Section>
  );
}
