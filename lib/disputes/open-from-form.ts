import type { RequestContext } from "#lib/auth/request-context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { Claim, ContestedStep } from "#db/schema/dispute-words.ts";
import { type CounterFactFields, readCounterFact } from "./counter-fact-input.ts";
import type { EvidenceGiven } from "./dispute-view.ts";
import { getDisputeForm } from "./get-dispute-form.ts";
import { openDispute } from "./open-dispute.ts";

export type OpeningFields = CounterFactFields & {
  readonly accountId: string;
  readonly forOrder?: string | undefined;
  readonly step: ContestedStep;
  readonly claim: Claim;
  readonly requestId: string;
  readonly message: string;
};

/** Opens what a form states. Amounts are written in the order's currency, which only its record tells. */
export async function openFromForm(
  context: RequestContext,
  fields: OpeningFields,
  files: readonly EvidenceGiven[],
): Promise<number> {
  const { accountId, forOrder, step, claim, requestId, message } = fields;
  const orderId = forOrder ?? null;
  const form = await getDisputeForm(context.viewer, { accountId, orderId });
  if (form === null) throw new AppError("NOT_FOUND");
  const counterFact = readCounterFact(claim, fields, form.order?.currency ?? null);
  if (counterFact === null) throw new AppError("INVALID_INPUT", { fields: ["counterFact"] });
  const draft = { accountId, orderId, step, counterFact };
  const { number } = await openDispute(context, { ...draft, message, requestId }, files);
  return number;
}
