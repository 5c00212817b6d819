import { useTranslations } from "next-intl";
import type { GoodwillShown, ReviewerDispute } from "#lib/disputes/dispute-view.ts";
import { moneyOf, needsSecond } from "#lib/disputes/money-moved.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { FoldedMessage } from "./folded-message.tsx";
import type { FormAction } from "./take-panel.tsx";

export type GoodwillPanelProps = {
  readonly dispute: ReviewerDispute;
  readonly fields: Readonly<Record<string, string>>;
  readonly viewerId: string;
  /** By currency: what one alone may move. */
  readonly secondApprovalAbove: Readonly<Record<string, number>>;
  readonly takeBack: FormAction;
};

/** What was given, by whom, and what became of it: an admin takes it back, of much another than the giver. */
export function GoodwillPanel({ dispute, ...props }: GoodwillPanelProps) {
  const t = useTranslations("disputeDesk.goodwill");
  const { money, day } = useFormats();
  return (
    <ul>
      {dispute.goodwill.map((given) => (
        <li key={given.goodwillId} className="mt-3 first:mt-0">
          <p>
            <b className="font-medium">{money(given.amountMinor, given.currency)}</b>{" "}
            <span className="text-ink-2">
              {t("given", { name: given.givenBy?.name ?? "", day: day(given.givenAt) })}{" "}
              {given.takenBack !== null &&
                t("takenBack", {
                  name: given.takenBack.byName ?? "",
                  day: day(given.takenBack.at),
                })}
            </span>
          </p>
          {given.takenBack === null && (
            <TakeBack {...props} given={given} mayTake={dispute.actions.includes("take-back")} />
          )}
        </li>
      ))}
    </ul>
  );
}

function TakeBack({
  given,
  mayTake,
  fields,
  viewerId,
  secondApprovalAbove,
  takeBack,
}: Omit<GoodwillPanelProps, "dispute"> & {
  readonly given: GoodwillShown;
  readonly mayTake: boolean;
}) {
  const t = useTranslations("disputeDesk.goodwill");
  const { money } = useFormats();
  const { currency, goodwillId, givenBy } = given;
  if (!mayTake) return <p className="mt-1 text-sm text-ink-3">{t("notAdmin")}</p>;
  const isMuch = needsSecond(moneyOf(given), secondApprovalAbove);
  if (isMuch && givenBy?.personId === viewerId) {
    return (
      <p className="mt-1 text-sm text-undecided">
        {t("own", { limit: money(secondApprovalAbove[currency] ?? 0, currency) })}
      </p>
    );
  }
  return (
    <div className="mt-1.5">
      <FoldedMessage
        action={takeBack}
        fields={{ ...fields, goodwillId }}
        title={t("takeBack")}
        label={t("why")}
        note={t("whyNote")}
        submit={t("submit")}
      />
    </div>
  );
}
