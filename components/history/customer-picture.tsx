"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Ribbon } from "#lib/decisions/read/ribbon.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { useAxisLabels } from "./axis-labels.ts";
import { type CustomerLane, inTime, layOutCustomer } from "./customer-layout.ts";
import { centerOf, CustomerMarks } from "./customer-marks.tsx";
import { CustomerStrip } from "./customer-strip.tsx";
import { HiddenZone } from "./hidden-zone.tsx";
import { LaneNames } from "./lane-names.tsx";
import { OrderTip } from "./order-tip.tsx";
import { RibbonAxisLine } from "./ribbon-axis.tsx";
import { RibbonGround } from "./ribbon-ground.tsx";
import { RibbonLaneShapes } from "./ribbon-lane.tsx";
import { RibbonSpans } from "./ribbon-spans.tsx";
import { WindowBracket, WindowWords } from "./ribbon-window.tsx";
import { placeTexts } from "./text-labels.ts";
import { timeScale } from "./time-scale.ts";

export type CustomerPictureProps = {
  readonly ribbon: Ribbon;
  readonly audience: "ambassador" | "reviewer";
  readonly customer: string;
  /** Of most of the orders. */
  readonly currency: string;
  /** For ambassadors: what decided the status and is not theirs to see. */
  readonly hidden: "existing" | "dormant" | null;
  readonly windowMonths: number;
  readonly isNarrow: boolean;
};

const WIDTHS = { full: [640, 1300], phone: [220, 1040] } as const;

export function CustomerPicture(props: CustomerPictureProps) {
  const { ribbon, audience, currency, hidden, isNarrow } = props;
  const t = useTranslations("ribbon");
  const orders = inTime(ribbon);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const { lanes, top, lanesEnd, bottom } = layOutCustomer(ribbon, isNarrow);
  const widths = isNarrow ? WIDTHS.phone : WIDTHS.full;
  const axisLabels = useAxisLabels(ribbon, {
    audience,
    showsProgramme: !isNarrow,
    saysBefore: audience === "ambassador" && hidden === null && !isNarrow,
    withDates: !isNarrow,
  });
  const labels = placeTexts(axisLabels, widths);
  const inRow = (...rows: readonly string[]) =>
    labels.filter(({ slot }) => rows.includes(slot.row));
  const names = useLaneNames(lanes, { top: lanesEnd, bottom }, currency);
  const current = orders.find(({ orderId }) => orderId === currentId);
  const center = current ? centerOf(current, lanes) : null;
  const zone = useZone(hidden, props.windowMonths, isNarrow);
  const first = audience === "ambassador" ? (ribbon.referrals[0]?.startsAt ?? null) : null;
  return (
    <div className="flex">
      {!isNarrow && <LaneNames top={top} rows={names} />}
      {zone && (
        <HiddenZone
          width={isNarrow ? 76 : 168}
          top={top}
          bottom={bottom}
          mark={{ x: 22, y: top + 80 }}
          words={zone}
          isLinked={false}
        />
      )}
      <div className="relative min-w-0 flex-1">
        <svg
          width="100%"
          height={bottom + 22}
          className="block overflow-visible text-xs"
          aria-hidden
        >
          <RibbonGround
            ribbon={ribbon}
            top={top}
            bottom={bottom}
            windowTop={top}
            windowBottom={lanesEnd}
            hatchedUntil={first}
          />
          <RibbonAxisLine ribbon={ribbon} top={top} bottom={bottom} labels={inRow("axis")} />
          <RibbonSpans
            ribbon={ribbon}
            bottom={bottom}
            showsProgramme={!isNarrow}
            showsBefore={audience === "ambassador"}
            labels={inRow("referral", "programme")}
          />
          {ribbon.window && (
            <WindowBracket ribbon={ribbon} window={ribbon.window} bottom={lanesEnd} />
          )}
          {lanes.map((lane, index) => (
            <g key={lane.key}>
              {index > 0 && <line x2="100%" y1={lane.top} y2={lane.top} className="stroke-rule" />}
              {isNarrow && (
                <text x="2" y={lane.center - 17} className="fill-ink">
                  {names[index]?.name}
                </text>
              )}
              <RibbonLaneShapes
                axis={ribbon.axis}
                lanes={[lane.lane]}
                center={lane.center}
                lookOf={({ orderId }) => ({ isRinged: orderId === currentId })}
              />
            </g>
          ))}
          <CustomerStrip
            ribbon={ribbon}
            orders={orders}
            currency={currency}
            top={lanesEnd}
            bottom={bottom}
            widths={widths}
          />
        </svg>
        {ribbon.window && (
          <WindowWords
            ribbon={ribbon}
            window={ribbon.window}
            bottom={lanesEnd}
            words={t("windowNow", {
              months: ribbon.window.months,
              state: ribbon.window.isEmpty ? audience : "used",
            })}
          />
        )}
        <CustomerMarks
          ribbon={ribbon}
          lanes={lanes}
          orders={orders}
          currentId={currentId ?? orders.at(-1)?.orderId ?? null}
          onCurrent={setCurrentId}
        />
        {current && center !== null && (
          <OrderTip order={current} at={timeScale(ribbon.axis)(current.at)} top={center} />
        )}
      </div>
    </div>
  );
}

function useLaneNames(
  lanes: readonly CustomerLane[],
  strip: { readonly top: number; readonly bottom: number },
  currency: string,
) {
  const t = useTranslations("ribbon");
  const formats = useFormats();
  const { day } = formats;
  const now = lanes.map(({ lane: _lane, name, usedUntil, ...place }) => ({
    ...place,
    name: name ?? t("others"),
    ...(usedUntil !== null && { note: t("usedUntil", { day: day(usedUntil) }) }),
    isDim: name === null,
  }));
  const last = lanes.at(-1)?.bottom ?? strip.top;
  return [
    ...now.slice(0, -1),
    // The last lane reaches down to the strip, over the words of the window.
    ...now.slice(-1).map((lane) => ({ ...lane, bottom: lane.bottom + strip.top - last + 6 })),
    {
      key: "(strip)",
      name: t("strip"),
      note: t("stripNote", { currency: formats.currency(currency) }),
      top: strip.top + 6,
      bottom: strip.bottom,
      center: strip.top + 40,
    },
  ];
}

function useZone(hidden: CustomerPictureProps["hidden"], months: number, isNarrow: boolean) {
  const t = useTranslations("ribbon");
  if (hidden === null) return null;
  if (isNarrow) return { undated: t("undated") };
  return {
    undated: t("undated"),
    before: t("beforeReferral", { who: "ambassador" }),
    note: t(hidden === "existing" ? "groundExisting" : "groundDormant", {
      months: String(months),
    }).split("\n"),
  };
}
