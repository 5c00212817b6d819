import type { Ribbon, RibbonLane, RibbonOrder } from "#lib/decisions/read/ribbon.ts";
import type { Cohort, EvidenceRole } from "#lib/rules/index.ts";

/** What is to be lit on a ribbon: why one order was decided as it was. */
export type EvidenceOnRibbon = {
  readonly ribbon: Ribbon;
  readonly audience: "ambassador" | "reviewer";
  readonly customer: string;
  readonly orderId: string;
  /** The record that decided: one that is drawn, or one that is not to be seen. */
  readonly deciding:
    | { readonly role: EvidenceRole; readonly orderId: string }
    | { readonly role: EvidenceRole; readonly place: "before-referral" | "outside-referral" }
    | null;
  /** First order under the referral; the customer's status was judged just before it. */
  readonly anchorOrderId: string | null;
  /** What was bought or in use in the window, where it may be seen. */
  readonly activeOrderId: string | null;
  readonly cohort: Cohort | null;
  /** Whether the start of the product family matters to the decision. */
  readonly showsProgramme: boolean;
};

export type LitRole = "order" | "deciding" | "anchor" | "active";

/** A mark in full ink, with what it is to the decision. */
export type LitMark = {
  readonly order: RibbonOrder;
  readonly lane: RibbonLane;
  readonly roles: readonly LitRole[];
};

/** The lit marks, the order itself first; one that is several things stands once. */
export function litMarks(evidence: EvidenceOnRibbon): readonly LitMark[] {
  const { deciding } = evidence;
  const wanted: readonly (readonly [LitRole, string | null])[] = [
    ["order", evidence.orderId],
    ["deciding", deciding && "orderId" in deciding ? deciding.orderId : null],
    ["anchor", evidence.anchorOrderId],
    ["active", evidence.activeOrderId],
  ];
  const ids = [...new Set(wanted.flatMap(([, id]) => id ?? []))];
  return ids.flatMap((id) => {
    const found = findOrder(evidence.ribbon, id);
    const roles = wanted.filter(([, each]) => each === id).map(([role]) => role);
    return found ? [{ ...found, roles }] : [];
  });
}

/** Whether the record that decided is one that the reader may not see. */
export function isHidden(
  deciding: EvidenceOnRibbon["deciding"],
): deciding is { role: EvidenceRole; place: "before-referral" | "outside-referral" } {
  return deciding !== null && "place" in deciding;
}

/** The lanes of the lit marks, that of the order first, and all others as one. */
export function lanesOf(
  { ribbon }: EvidenceOnRibbon,
  marks: readonly LitMark[],
): { readonly lit: readonly RibbonLane[]; readonly others: readonly RibbonLane[] } {
  const lit = [...new Set(marks.map(({ lane }) => lane))];
  return { lit, others: ribbon.lanes.filter((lane) => !lit.includes(lane)) };
}

function findOrder(
  ribbon: Ribbon,
  orderId: string,
): { order: RibbonOrder; lane: RibbonLane } | null {
  for (const lane of ribbon.lanes) {
    const order = lane.orders.find((each) => each.orderId === orderId);
    if (order) return { order, lane };
  }
  return null;
}
