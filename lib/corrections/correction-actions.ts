"use server";

import { z } from "zod";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { correctionSchema } from "./correction.ts";
import { recordCorrections } from "./record-corrections.ts";

const LONGEST_JSON = 4_000;
const LONGEST_NOTE = 1_000;

/** The page of the preview, with the same question: it then shows what holds now. */
function backToPreview(form: FormData): string {
  const query = form.get("query");
  return `/admin/correct?${new URLSearchParams(typeof query === "string" ? query : "")}`;
}

export const correct = defineFormAction({
  name: "corrections.record",
  may: "fact.correct",
  input: z.strictObject({
    correction: z.string().max(LONGEST_JSON),
    basis: z.string().max(64),
    note: z.string().trim().min(1).max(LONGEST_NOTE),
    query: z.string().max(LONGEST_JSON),
  }),
  back: backToPreview,
  run: async (context, { correction, basis, note }) => {
    const corrections = [parseCorrection(correction)];
    await recordCorrections(context, { corrections, note, basis: basis || null });
    return "/admin/correct?done=recorded";
  },
});

function parseCorrection(json: string) {
  try {
    return correctionSchema.parse(JSON.parse(json));
  } catch {
    throw new AppError("INVALID_INPUT", { fields: ["correction"] });
  }
}
