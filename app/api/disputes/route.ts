import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { answerForm, refuseForm } from "#lib/disputes/answer-form.ts";
import { COUNTER_FACT_FIELDS } from "#lib/disputes/counter-fact-input.ts";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";
import { CLAIMS, CONTESTED_STEPS, LONGEST_MESSAGE } from "#lib/disputes/dispute-words.ts";
import { evidenceFiles, MOST_FORM_BYTES, readEvidence } from "#lib/disputes/evidence-form.ts";
import { openFromForm } from "#lib/disputes/open-from-form.ts";

const field = z.string().max(64);
const fields = Object.fromEntries(
  COUNTER_FACT_FIELDS.map((name) => [name, field.optional()]),
) as Record<(typeof COUNTER_FACT_FIELDS)[number], z.ZodOptional<z.ZodString>>;

const opening = z.strictObject({
  ...fields,
  accountId: field,
  /** Left out: the order is missing. */
  forOrder: field.optional(),
  step: z.enum(CONTESTED_STEPS),
  claim: z.enum(CLAIMS),
  of: field.optional(),
  requestId: field,
  text: z.string().trim().min(1).max(LONGEST_MESSAGE),
  files: evidenceFiles,
});

/** Opens a dispute, with its evidence. */
export const POST = defineRoute({
  name: "disputes.open",
  may: "dispute.open",
  limit: "evidence",
  body: { kind: "form", schema: opening, mostBytes: MOST_FORM_BYTES },
  run: async (context, { body: { text, files, ...form } }, request) => {
    const number = await openFromForm(
      context,
      { ...form, message: text },
      await readEvidence(files),
    );
    return answerForm(request, `/disputes/${writeDisputeNumber(number)}?done=opened`);
  },
  onRefusal: refuseForm,
});
