import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useAxisLabels } from "#components/history/axis-labels.ts";
import { LaneNames } from "#components/history/lane-names.tsx";
import { placeTexts } from "#components/history/text-labels.ts";
import { RibbonAxisLine } from "#components/history/ribbon-axis.tsx";
import { RibbonGround } from "#components/history/ribbon-ground.tsx";
import { RibbonLaneShapes } from "#components/history/ribbon-lane.tsx";
import { RibbonSpans } from "#components/history/ribbon-spans.tsx";
import { Section } from "#components/ui/section.tsx";
import { caseRibbon } from "#lib/case/case-ribbon.ts";
import type { CaseAnswer } from "#lib/case/answer-order.ts";
import type { DecidedCase } from "#lib/case/decide-case.ts";
import type { Ribbon, RibbonLane } from "#lib/decisions/read/ribbon.ts";
import { MoveHandle } from "./move-handle.tsx";

export type CaseTimeLineProps = {
  readonly answer: CaseAnswer;
  readonly decided: DecidedCase;
  readonly chosen: string;
  readonly onChoose: (orderId: string) => void;
  readonly onMove: (orderId: string, days: number) => void;
};

const TOP = 60;
const LANE = 50;

/** Every order of the case on one axis; each can be taken and moved, by hand or by key. */
export function CaseTimeLine(props: CaseTimeLineProps) {
  const { answer, decided, chosen, onChoose, onMove } = props;
  const t = useTranslations("checker.timeLineEdit");
  const now = caseRibbon(decided, answer);
  // While an order is being moved the axis stands still under it.
  const [held, setHeld] = useState<Ribbon["axis"] | null>(null);
  const ribbon = held ? { ...now, axis: held, today: held.to } : now;
  const axis = useRef<HTMLDivElement>(null);
  const bottom = TOP + ribbon.lanes.length * LANE;
  const labels = placeTexts(
    useAxisLabels(ribbon, { audience: "reviewer", showsProgramme: true, saysBefore: false }),
    [300, 1300],
  );
  const inRow = (...rows: readonly string[]) =>
    labels.filter(({ slot }) => rows.includes(slot.row));
  const lanes = ribbon.lanes.map((lane, index) => ({
    lane,
    key: lane.productCode,
    name: lane.productName,
    top: TOP + index * LANE,
    bottom: TOP + (index + 1) * LANE,
    center: TOP + index * LANE + LANE / 2,
  }));
  return (
    <Section title={t("title")} note={t("note")} id="time-line">
      <div className="doc-all mt-2 flex">
        <div className="max-md:hidden">
          <LaneNames top={TOP} rows={lanes} />
        </div>
        <div ref={axis} className="relative min-w-0 flex-1 touch-pan-y">
          <svg
            width="100%"
            height={bottom + 22}
            className="block overflow-visible text-xs"
            aria-hidden
          >
            <RibbonGround
              ribbon={ribbon}
              top={TOP}
              bottom={bottom}
              windowTop={TOP}
              hatchedUntil={null}
            />
            <RibbonAxisLine ribbon={ribbon} top={TOP} bottom={bottom} labels={inRow("axis")} />
            <RibbonSpans
              ribbon={ribbon}
              bottom={bottom}
              showsProgramme
              showsBefore={false}
              labels={inRow("referral", "programme")}
            />
            {lanes.map(({ lane, center, top, name }, index) => (
              <g key={lane.productCode}>
                {index > 0 && <line x2="100%" y1={top} y2={top} className="stroke-rule" />}
                <text x="2" y={top + 12} className="fill-ink-3 md:hidden">
                  {name}
                </text>
                <RibbonLaneShapes
                  axis={ribbon.axis}
                  lanes={[lane]}
                  center={center}
                  lookOf={({ orderId }) => ({ isRinged: orderId === chosen })}
                />
              </g>
            ))}
          </svg>
          <ol className="contents" aria-label={t("keys")}>
            {handlesOf(lanes, decided).map(({ order, product, center }) => (
              <MoveHandle
                key={order.orderId}
                order={order}
                product={product}
                axis={ribbon.axis}
                programmeStart={ribbon.programmeStart}
                center={center}
                widthOf={() => axis.current?.clientWidth ?? 0}
                onHold={() => setHeld(now.axis)}
                onLetGo={() => setHeld(null)}
                onChoose={() => onChoose(order.orderId)}
                onMove={(days) => onMove(order.orderId, days)}
              />
            ))}
          </ol>
        </div>
      </div>
    </Section>
  );
}

/** In the order of the rows, which moving does not change: what is held stays where it is in the page. */
function handlesOf(
  lanes: readonly { readonly lane: RibbonLane; readonly center: number }[],
  { facts }: DecidedCase,
) {
  return facts.orders.flatMap(({ orderId }) =>
    lanes.flatMap(({ lane, center }) => {
      const order = lane.orders.find((each) => each.orderId === orderId);
      return order ? [{ order, product: lane.productName, center }] : [];
    }),
  );
}
