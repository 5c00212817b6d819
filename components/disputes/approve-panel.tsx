import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { ReviewerDispute } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { HiddenFields } from "./hidden-fields.tsx";
import type { FormAction } from "./take-panel.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

export type ApprovePanelProps = {
  readonly dispute: ReviewerDispute;
  readonly fields: Readonly<Record<string, string>>;
  readonly viewerId: string;
  readonly approve: FormAction;
  readonly sendBack: FormAction;
};

/** More money than one alone may move: somebody else agrees, or sends it back. */
export function ApprovePanel({ dispute, fields, viewerId, ...actions }: ApprovePanelProps) {
  const t = useTranslations("disputeDesk.approve");
  const outcomes = useTranslations("disputes.outcome");
  const { money } = useFormats();
  const { proposal, proposedBy } = dispute;
  if (proposal === null) return null;
  const isOwn = proposedBy?.personId === viewerId;
  const mayAgree = dispute.actions.includes("approve") && !isOwn;
  return (
    <div className="flex flex-col gap-3.5">
      <div>
        <p className="font-medium">
          {t("proposal", { name: proposedBy?.name ?? "", outcome: outcomes(proposal.outcome) })}
        </p>
        {proposal.outcome === "goodwill" && (
          <p>{t("amount", { money: money(proposal.amountMinor, proposal.currency) })}</p>
        )}
        <p className="mt-1 font-serif text-md/6.25 text-pretty whitespace-pre-line text-ink-2">
          {proposal.sentence}
        </p>
      </div>
      {!mayAgree && <p className="text-undecided">{t(isOwn ? "own" : "notAdmin")}</p>}
      {mayAgree && (
        <form action={actions.approve} className="flex flex-wrap gap-2.5">
          <HiddenFields fields={{ ...fields, message: "" }} />
          <Button type="submit" look="ink" name="go" value="stay">
            {t("approve")}
          </Button>
          <Button type="submit" name="go" value="next">
            {t("approveNext")}
          </Button>
        </form>
      )}
      {dispute.actions.includes("send-back") && (
        <form action={actions.sendBack} className="flex flex-col gap-2.5">
          <HiddenFields fields={fields} />
          <TextArea name="message" label={t("note")} rows={2} required maxLength={2_000} />
          <Button type="submit" className="self-start">
            {t("sendBack")}
          </Button>
        </form>
      )}
    </div>
  );
}
