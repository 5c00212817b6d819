import { useTranslations } from "next-intl";
import { EvidenceRibbon } from "#components/history/evidence-ribbon.tsx";
import { RibbonKey } from "#components/history/ribbon-key.tsx";
import type { MarkName } from "#components/ui/mark.tsx";
import { Section } from "#components/ui/section.tsx";
import type { OrderAnswer } from "#lib/decisions/read/order-answer.ts";
import type { AmbassadorEvidence, Evidence } from "#lib/rules/index.ts";

export type TimeLineProps = {
  readonly answer: OrderAnswer;
  readonly deciding: Evidence | AmbassadorEvidence | null;
};

/** The history around the order, with the evidence lit. */
export function TimeLine({ answer, deciding }: TimeLineProps) {
  const t = useTranslations("ribbon");
  const { ribbon, explanation, audience, order } = answer;
  const cohort = explanation.cohort;
  const active = cohort?.evidence.find(({ role }) => role !== "anchor");
  const shown = ribbon.lanes.flatMap(({ orders }) => orders);
  const verdicts = (["eligible", "ineligible", "undecided"] as const).filter((verdict) =>
    shown.some((each) => each.verdict === verdict && !each.isOutside),
  );
  const marks: MarkName[] = [
    ...(deciding ? (["deciding-record"] as const) : []),
    ...(shown.some(({ isOutside }) => isOutside) ? (["outside-purchase"] as const) : []),
    ...verdicts,
  ];
  return (
    <Section title={t("title")} note={t("note")} id="history-ribbon">
      <div className="doc-wide max-lg:hidden paper:block">
        <RibbonKey marks={marks} showsHatch={audience === "ambassador"} />
      </div>
      <div className="doc-all">
        <EvidenceRibbon
          ribbon={ribbon}
          audience={audience}
          customer={answer.customer.name}
          orderId={order.orderId}
          deciding={placed(deciding)}
          anchorOrderId={cohort?.anchorOrderId ?? null}
          activeOrderId={active && (!("isExact" in active) || active.isExact) ? active.id : null}
          cohort={cohort?.cohort ?? null}
          showsProgramme={explanation.decisive.includes("programme")}
        />
      </div>
    </Section>
  );
}

function placed(evidence: TimeLineProps["deciding"]) {
  if (evidence === null) return null;
  const { role } = evidence;
  if ("isExact" in evidence && !evidence.isExact) return { role, place: evidence.place };
  return { role, orderId: evidence.id };
}
