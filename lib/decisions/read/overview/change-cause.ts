import type { DecisionCause } from "#db/schema/decisions.ts";
import type { Outcome } from "#lib/rules/index.ts";

/** Why a decision became another one, as far as the two of them show it. */
export const CHANGE_CAUSES = [
  "verified",
  "unverified",
  "paid",
  "refunded-in-full",
  "refunded-in-part",
  "bought-before",
  "import",
  "refund",
  "correction",
  "dispute",
  "policy",
] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

type Seen = { readonly outcome: Outcome; readonly baseMinor: number };

/** Rests on what the viewer sees of the order itself, never on the fact that brought the change. */
export function changeCauseOf(before: Seen | null, after: Seen, cause: DecisionCause): ChangeCause {
  if (before === null || cause === "policy" || cause === "dispute") return cause;
  if (before.outcome === "UNPAID") return "paid";
  if (before.outcome === "IDENTITY_PENDING") return "verified";
  if (after.outcome === "IDENTITY_PENDING") return "unverified";
  if (after.outcome === "REFUNDED") return "refunded-in-full";
  if (after.baseMinor < before.baseMinor) return "refunded-in-part";
  return after.outcome === "PRODUCT_ALREADY_PURCHASED" ? "bought-before" : cause;
}
