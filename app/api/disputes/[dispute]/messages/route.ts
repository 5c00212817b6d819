import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { answerForm, refuseForm } from "#lib/disputes/answer-form.ts";
import { answerQuestion } from "#lib/disputes/answer-question.ts";
import { LONGEST_MESSAGE } from "#lib/disputes/dispute-words.ts";
import { evidenceFiles, MOST_FORM_BYTES, readEvidence } from "#lib/disputes/evidence-form.ts";
import { findByAddress } from "#lib/disputes/find-by-address.ts";
import { reopenDispute } from "#lib/disputes/reopen-dispute.ts";
import { sayInDispute } from "#lib/disputes/say-in-dispute.ts";
import { AppError } from "#lib/errors/app-error.ts";

const message = z.strictObject({
  intent: z.enum(["answer", "say", "reopen"]),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .max(9)
    .transform(Number),
  text: z.string().trim().min(1).max(LONGEST_MESSAGE),
  files: evidenceFiles,
});

const DONE = { answer: "answered", say: "said", reopen: "reopened" } as const;

/** Words with evidence, from either side: an answer, something to add, or new evidence that opens it again. */
export const POST = defineRoute({
  name: "disputes.say",
  may: "dispute.list",
  limit: "evidence",
  params: z.strictObject({ dispute: z.string().max(64) }),
  body: { kind: "form", schema: message, mostBytes: MOST_FORM_BYTES },
  run: async (context, { params, body }, request) => {
    const key = await findByAddress(context.viewer, params.dispute);
    if (key === null) throw new AppError("NOT_FOUND");
    const { intent, version, text, files } = body;
    const evidence = await readEvidence(files);
    const seen = { ...key, version, message: text };
    if (intent === "answer") await answerQuestion(context, seen, evidence);
    if (intent === "reopen") await reopenDispute(context, seen, evidence);
    if (intent === "say") await sayInDispute(context, { ...key, message: text }, evidence);
    const desk = context.viewer.audience === "reviewer" ? "/admin/disputes" : "/disputes";
    return answerForm(request, `${desk}/${params.dispute}?done=${DONE[intent]}`);
  },
  onRefusal: refuseForm,
});
