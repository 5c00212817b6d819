import { useTranslations } from "next-intl";
import type { EvidenceOnRibbon } from "#components/history/evidence.ts";
import { EvidenceRibbon } from "#components/history/evidence-ribbon.tsx";
import { RibbonKey } from "#components/history/ribbon-key.tsx";
import type { MarkName } from "#components/ui/mark.tsx";
import { Section } from "#components/ui/section.tsx";

/** The history around the order, with the evidence lit. */
export function TimeLine({ evidence }: { readonly evidence: EvidenceOnRibbon }) {
  const t = useTranslations("ribbon");
  const { ribbon, audience, deciding } = evidence;
  const shown = ribbon.lanes.flatMap(({ orders }) => orders);
  const verdicts = (["eligible", "ineligible", "undecided"] as const).filter((verdict) =>
    shown.some((each) => each.verdict === verdict && !each.isOutside),
  );
  const isDrawn = deciding && !("orderId" in deciding && deciding.orderId === evidence.orderId);
  const marks: MarkName[] = [
    ...(isDrawn ? (["deciding-record"] as const) : []),
    ...(shown.some(({ isOutside }) => isOutside) ? (["outside-purchase"] as const) : []),
    ...verdicts,
  ];
  return (
    <Section title={t("title")} note={t("note")} id="history-ribbon">
      <div className="doc-wide max-lg:hidden paper:block">
        <RibbonKey marks={marks} showsHatch={audience === "ambassador"} />
      </div>
      <div className="doc-all">
        <EvidenceRibbon {...evidence} />
      </div>
    </Section>
  );
}
