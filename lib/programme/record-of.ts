import type { CaseAnswer } from "#lib/case/answer-order.ts";
import type { EvidenceRole } from "#lib/rules/index.ts";

/** The earlier order that a story would turn on, the one that decided first. */
const ROLES: readonly EvidenceRole[] = [
  "product-record",
  "burning-order",
  "first-purchase",
  "qualifying-order",
  "activity-before",
  "record-before",
  "active-in-window",
  "record-before-anchor",
];

/** @returns its id; null where nothing before the order mattered */
export function recordOf({ explanation, order }: CaseAnswer): string | null {
  const shown = [
    ...explanation.steps.flatMap(({ evidence }) => evidence),
    ...(explanation.cohort?.evidence ?? []),
  ];
  for (const role of ROLES) {
    const found = shown.find((each) => each.role === role && each.id !== order.orderId);
    if (found) return found.id;
  }
  return null;
}
