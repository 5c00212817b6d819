import { useTranslations } from "next-intl";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import type { DisputeDetail } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { useStandingWords } from "./use-dispute-words.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const DONE = ["opened", "answered", "said", "withdrawn", "reopened"] as const;
const DONE_REVIEW = [
  "claimed",
  "assigned",
  "released",
  "decided",
  "proposed",
  "asked",
  "noted",
  "said",
  "approved",
  "sentBack",
  "corrected",
  "takenBack",
] as const;

/** What became of the form that led here; where somebody was quicker, how it stands now. */
export function DisputeNotice({
  query,
  dispute,
}: {
  readonly query: Query;
  readonly dispute: DisputeDetail;
}) {
  const t = useTranslations("disputes.detail");
  const desk = useTranslations("disputeDesk");
  const { longDay } = useFormats();
  if (query["error"] === "CONFLICT") return <Conflict dispute={dispute} />;
  if (dispute.audience === "reviewer") {
    const done = DONE_REVIEW.find((each) => each === query["done"]);
    return <OutcomeNotice query={query} done={done ? desk(`done.${done}`) : null} />;
  }
  const done = DONE.find((each) => each === query["done"]);
  const day = longDay(dispute.dueAt);
  return <OutcomeNotice query={query} done={done ? t(`done.${done}`, { day }) : null} />;
}

/** The loser of a race is told what won it: the page below is as it stands now. */
function Conflict({ dispute }: { readonly dispute: DisputeDetail }) {
  const t = useTranslations("disputeDesk.conflict");
  const stage = useStandingWords()(dispute);
  const name = dispute.audience === "reviewer" ? dispute.claimedBy?.name : undefined;
  return (
    <div role="alert" className="mt-2 border-l-2 border-undecided pl-3.5">
      <p className="font-medium text-undecided">{t("title")}</p>
      <p>{name === undefined ? t("now", { stage }) : t("nowWith", { stage, name })}</p>
    </div>
  );
}
