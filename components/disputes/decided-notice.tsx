import { useTranslations } from "next-intl";
import type { DisputeDetail } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

/** What came of it, in the serif of an answer; goodwill says that it is no rebate. */
export function DecidedNotice({ dispute }: { readonly dispute: DisputeDetail }) {
  const t = useTranslations("disputes.detail");
  const reasons = useTranslations("disputes.upheldReason");
  const { money } = useFormats();
  const { stage, outcome, upholdReason, goodwill } = dispute;
  if (stage === "withdrawn") {
    return <p className="mt-7 font-serif text-lead">{t("withdrawnTitle")}</p>;
  }
  if (stage !== "decided" || outcome === null) return null;
  const sentence = dispute.entries.findLast(
    ({ kind, visibility }) => kind === outcome && visibility === "public",
  )?.message;
  return (
    <div className="mt-7 border-t border-ink pt-4.5 md:mt-9">
      <p className="max-w-180 font-serif text-lead text-pretty">
        {t(`decidedTitle.${outcome}`, {
          money: goodwill ? money(goodwill.amountMinor, goodwill.currency) : "",
        })}
      </p>
      {upholdReason !== null && <p className="mt-1.5 font-medium">{reasons(upholdReason)}.</p>}
      {sentence && (
        <p className="mt-1.5 max-w-150 font-serif text-clause text-pretty whitespace-pre-line text-ink-2">
          {sentence}
        </p>
      )}
      {outcome === "goodwill" && <p className="mt-1.5 text-sm text-ink-3">{t("goodwillNote")}</p>}
    </div>
  );
}
