import { type EvidenceOnRibbon, isHidden, type LitMark } from "./evidence.ts";
import type { EvidenceRow } from "./evidence-layout.ts";
import { RibbonLaneShapes } from "./ribbon-lane.tsx";
import { percent, timeScale } from "./time-scale.ts";

export type EvidenceRowShapesProps = {
  readonly row: EvidenceRow;
  readonly rows: readonly EvidenceRow[];
  readonly evidence: EvidenceOnRibbon;
  readonly marks: readonly LitMark[];
};

/** One row: what joins the record that decided with the order, and the marks on top of it. */
export function EvidenceRowShapes({ row, rows, evidence, marks }: EvidenceRowShapesProps) {
  const roleOf = new Map(marks.map(({ order, roles }) => [order.orderId, roles]));
  const { axis } = evidence.ribbon;
  return (
    <>
      {row !== rows[0] && <line x2="100%" y1={row.top} y2={row.top} className="stroke-rule" />}
      {row === rows[0] && <DecidingLink {...{ row, rows, evidence, marks }} />}
      <RibbonLaneShapes
        axis={axis}
        lanes={row.lanes}
        center={row.center}
        isDim={row.look === "others"}
        lookOf={({ orderId }) => {
          const roles = roleOf.get(orderId);
          if (!roles) return null;
          const isRinged = roles.includes("order");
          return { isRinged, isDeciding: roles.includes("deciding") && !isRinged };
        }}
      />
    </>
  );
}

/** A rubric line from the record to the order; from the left end where the record is not to be seen. */
function DecidingLink({ row, rows, evidence, marks }: EvidenceRowShapesProps) {
  const scale = timeScale(evidence.ribbon.axis);
  const order = marks.find(({ roles }) => roles.includes("order"));
  const record = marks.find(({ roles }) => roles.includes("deciding"));
  const isFromEdge = isHidden(evidence.deciding);
  if (!order || record === order || (!record && !isFromEdge)) return null;
  const from = record ? Math.max(0, scale(record.order.at)) : 0;
  const recordRow = rows.find(({ lanes }) => record && lanes.includes(record.lane));
  return (
    <g className="stroke-rubric" strokeWidth="1.5">
      <line
        x1={percent(from)}
        x2={percent(scale(order.order.at))}
        y1={row.center}
        y2={row.center}
      />
      {recordRow && recordRow !== row && (
        <line x1={percent(from)} x2={percent(from)} y1={row.center} y2={recordRow.center} />
      )}
    </g>
  );
}
