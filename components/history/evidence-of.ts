import type { OrderAnswer } from "#lib/decisions/read/order-answer.ts";
import type { AmbassadorEvidence, Evidence } from "#lib/rules/index.ts";
import type { EvidenceOnRibbon } from "./evidence.ts";

type Seen = Evidence | AmbassadorEvidence;

/** What of an answer is lit on its ribbon. */
export function evidenceOf(answer: OrderAnswer, deciding: Seen | null): EvidenceOnRibbon {
  const { ribbon, explanation, audience, order, customer } = answer;
  const { cohort } = explanation;
  const active = cohort?.evidence.find(({ role }) => role !== "anchor");
  return {
    ribbon,
    audience,
    customer: customer.name,
    orderId: order.orderId,
    deciding: deciding && placed(deciding),
    anchorOrderId: cohort?.anchorOrderId ?? null,
    activeOrderId: active && isExact(active) ? active.id : null,
    cohort: cohort?.cohort ?? null,
    showsProgramme: explanation.decisive.includes("programme"),
  };
}

function placed(evidence: Seen): EvidenceOnRibbon["deciding"] {
  const { role } = evidence;
  return isExact(evidence) ? { role, orderId: evidence.id } : { role, place: evidence.place };
}

function isExact(evidence: Seen): evidence is Exclude<Seen, { readonly isExact: false }> {
  return !("isExact" in evidence) || evidence.isExact;
}
