import { z } from "zod";
import { CLAIMS, LONGEST_MESSAGE, UPHOLD_REASONS } from "#db/schema/dispute-words.ts";
import { LONGEST_VIEW_NAME, LONGEST_VIEW_QUERY } from "#db/schema/saved-views.ts";
import { COUNTER_FACT_FIELDS } from "./counter-fact-input.ts";
import { writeDisputeNumber } from "./dispute-number.ts";

/*
 * What the forms about a dispute send. Each names the dispute, the version that its writer saw, and the
 * number that leads back to its page.
 */

const whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .max(9)
  .transform(Number);
const text = z.string().trim().max(LONGEST_MESSAGE);
const field = z.string().max(64);
const keys = z
  .union([
    z
      .string()
      .max(300)
      .transform((key) => [key]),
    z.array(z.string().max(300)).max(200),
  ])
  .optional()
  .transform((list) => list ?? []);

/** Where the reviewer is in the queue, as its address holds it. */
const from = z.string().max(1_000).optional();

const seen = {
  accountId: field,
  disputeId: field,
  version: whole,
  number: whole,
  from,
};

export const seenInput = z.strictObject(seen);
export const saidInput = z.strictObject({ ...seen, message: text.min(1) });
export const assignInput = z.strictObject({ ...seen, personId: field });
export const approveInput = z.strictObject({
  ...seen,
  message: text.transform((words) => words || null),
  go: z.enum(["next", "stay"]).optional(),
});
export const takeBackInput = z.strictObject({
  ...seen,
  goodwillId: field,
  message: text.min(1),
});
export const sameCauseInput = z.strictObject({ ...seen, sameCause: keys });

/** A view is kept as the query of its address, and leads nowhere else. */
export const viewInput = z.strictObject({
  name: z.string().trim().min(1).max(LONGEST_VIEW_NAME),
  query: z
    .string()
    .regex(/^(?:\?[^#]*)?$/)
    .max(LONGEST_VIEW_QUERY),
});

const counterFactFields = Object.fromEntries(
  COUNTER_FACT_FIELDS.map((name) => [name, field.optional()]),
) as Record<(typeof COUNTER_FACT_FIELDS)[number], z.ZodOptional<z.ZodString>>;

export const decideInput = z.strictObject({
  ...seen,
  ...counterFactFields,
  decision: z.enum(["accept", "part", "uphold", "ask", "goodwill"]),
  claim: z.enum(CLAIMS),
  sentence: text.min(1),
  /** Of the what-if that the reviewer saw: if it is another by now, nothing is done. */
  basis: field.optional(),
  reason: z.enum(UPHOLD_REASONS).optional(),
  amountInput: z.string().max(24).optional(),
  alsoSame: z.literal("on").optional(),
  sameCause: keys,
  /** Keys of `listPartChoices`: what of the claim is accepted. */
  part: keys,
  go: z.enum(["next", "stay"]).optional(),
});
export type DecideInput = z.output<typeof decideInput>;

/** The reviewers' page of the dispute that a form is about. */
export function pageOf({ number, from: query }: { number: number; from?: string | undefined }) {
  const search = query === undefined || query === "" ? "" : `?${new URLSearchParams(query)}`;
  return `/admin/disputes/${writeDisputeNumber(number)}${search}`;
}

/** The same, of a form that was not parsed: anyone may send anything. */
export function pageOfForm(form: FormData): string {
  const number = Number(form.get("number"));
  if (!Number.isSafeInteger(number) || number < 1) return "/admin/disputes";
  const query = form.get("from");
  return pageOf({ number, from: typeof query === "string" ? query.slice(0, 1_000) : undefined });
}

/** A path with what was done added to it. */
export function withDone(path: string, done: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}done=${done}`;
}
