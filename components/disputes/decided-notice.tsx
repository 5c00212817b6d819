import { useTranslations } from "next-intl";
import type { DisputeDetail, GoodwillShown } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

/** What came of it, in the serif of an answer; goodwill says that it is no rebate. */
export function DecidedNotice({ dispute }: { readonly dispute: DisputeDetail }) {
  const t = useTranslations("disputes.detail");
  const reasons = useTranslations("disputes.upheldReason");
  const { money } = useFormats();
  const { stage, outcome, upholdReason } = dispute;
  if (stage === "withdrawn") {
    const title = t("withdrawnTitle", { who: dispute.audience });
    return <p className="mt-7 font-serif text-lead">{title}</p>;
  }
  if (stage !== "decided" || outcome === null) return null;
  const given = outcome === "goodwill" ? goodwillInForce(dispute) : undefined;
  const takenBack = given?.takenBack ?? null;
  const sentence = dispute.entries.findLast(
    ({ kind, visibility, at }) =>
      kind === outcome && visibility === "public" && at <= (given?.givenAt ?? Infinity),
  )?.message;
  return (
    <div className="mt-7 border-t border-ink pt-4.5 md:mt-9">
      <p className="max-w-180 font-serif text-lead text-pretty">
        {t(`decidedTitle.${takenBack === null ? outcome : "taken-back"}`, {
          who: dispute.audience,
          money: given ? money(given.amountMinor, given.currency) : "",
        })}
      </p>
      {upholdReason !== null && <p className="mt-1.5 font-medium">{reasons(upholdReason)}.</p>}
      <Said text={takenBack === null ? (sentence ?? null) : takenBack.message} />
      {given && (
        <p className="mt-1.5 text-sm text-ink-3">
          {takenBack === null ? t("goodwillNote") : <TakenBack by={takenBack} />}
        </p>
      )}
    </div>
  );
}

/** The newest that stands, of several rounds; where all was taken back, the newest of that. */
function goodwillInForce({ goodwill }: DisputeDetail): GoodwillShown | undefined {
  return goodwill.findLast(({ takenBack }) => takenBack === null) ?? goodwill.at(-1);
}

function Said({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p className="mt-1.5 max-w-150 font-serif text-clause text-pretty whitespace-pre-line text-ink-2">
      {text}
    </p>
  );
}

/** When; for reviewers, by whom. */
function TakenBack({ by }: { readonly by: NonNullable<GoodwillShown["takenBack"]> }) {
  const t = useTranslations("disputes.detail");
  const { longDay } = useFormats();
  const day = longDay(by.at);
  return by.byName === null
    ? t("takenBackOn", { day })
    : t("takenBackBy", { day, name: by.byName });
}
