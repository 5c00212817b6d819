import type { RequestContext } from "#lib/auth/request-context.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { parseMoney } from "#lib/facts/money.ts";
import { askAmbassador } from "./ask-ambassador.ts";
import { readCounterFact } from "./counter-fact-input.ts";
import { type DecidingGiven, decideDispute } from "./decide-dispute.ts";
import type { DecideInput } from "./dispute-input.ts";
import { restatedClaim } from "./choose-claim.ts";
import { getDispute } from "./get-dispute.ts";
import { listPartChoices } from "./part-choices.ts";
import { listSuggestedCorrections } from "./suggested-for.ts";

/** Does what the form of a decision says; the answer names what was done, for the page to say. */
export async function decideFromForm(
  context: RequestContext,
  input: DecideInput,
): Promise<"asked" | "decided" | "proposed"> {
  const { accountId, disputeId, version, sentence } = input;
  const seen = { accountId, disputeId, version };
  if (input.decision === "ask") {
    await askAmbassador(context, { ...seen, message: sentence });
    return "asked";
  }
  const { stage } = await decideDispute(context, {
    ...seen,
    decision: await decisionOf(context, input),
    sameCause: input.alsoSame === "on" ? input.sameCause : [],
    basis: input.decision === "accept" ? (input.basis ?? null) : null,
  });
  return stage === "awaiting-approval" ? "proposed" : "decided";
}

/** What was accepted is worked out from the claim on record: a form states no rows. */
async function decisionOf(
  context: RequestContext,
  input: DecideInput,
): Promise<DecidingGiven["decision"]> {
  const { sentence, reason } = input;
  switch (input.decision) {
    case "accept":
      return { outcome: "accepted", sentence };
    case "part":
      return {
        outcome: "accepted-in-part",
        corrections: [...(await correctionsInPart(context, input))],
        sentence,
      };
    case "uphold":
      if (reason === undefined) throw new AppError("INVALID_INPUT", { fields: ["reason"] });
      return { outcome: "upheld", reason, sentence };
    case "goodwill": {
      const { currency } = await currencyOf(context, input);
      const amountMinor = readAmount(input.amountInput ?? "", currency);
      return { outcome: "goodwill", amountMinor, currency, sentence };
    }
    case "ask":
      throw new Error("A question decides nothing.");
    default:
      return input.decision satisfies never;
  }
}

/** The parts that were chosen; of other claims, what follows from the fact as it is stated instead. */
async function correctionsInPart(
  context: RequestContext,
  input: DecideInput,
): Promise<readonly Correction[]> {
  const { currency, key } = await currencyOf(context, input);
  const choices = await listPartChoices(context.viewer, key);
  if (choices.length > 0) {
    const chosen = choices.filter((choice) => input.part.includes(choice.key));
    if (chosen.length === 0) throw new AppError("INVALID_INPUT", { fields: ["part"] });
    return chosen.map(({ correction }) => correction);
  }
  const fact = readCounterFact(restatedClaim(input.claim), input, currency);
  if (fact === null) throw new AppError("INVALID_INPUT", { fields: ["counterFact"] });
  return listSuggestedCorrections(context.viewer, key, fact);
}

async function currencyOf(context: RequestContext, { accountId, disputeId }: DecideInput) {
  const key = { accountId, disputeId };
  const dispute = await getDispute(context.viewer, key);
  if (dispute === null || dispute.audience !== "reviewer") throw new AppError("NOT_FOUND");
  return { key, currency: dispute.currency ?? "USD" };
}

function readAmount(text: string, currency: string): number {
  try {
    return parseMoney(text.replaceAll(/[,\s]/g, ""), currency);
  } catch {
    // What a person typed is no amount of this currency.
    throw new AppError("INVALID_INPUT", { fields: ["amount"] });
  }
}
