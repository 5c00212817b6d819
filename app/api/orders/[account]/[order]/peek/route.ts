import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { evidenceOf } from "#components/history/evidence-of.ts";
import type { Peek } from "#components/verdict/peek.ts";
import { PLAIN_TAGS } from "#components/verdict/plain-tags.ts";
import { ruleOf } from "#components/verdict/rule-of.ts";
import { decidingEvidence, storyOf } from "#components/verdict/story-of.ts";
import { storyValues } from "#components/verdict/story-values.ts";
import { defineRoute } from "#lib/actions/define-route.ts";
import { getOrder } from "#lib/decisions/read/get-order.ts";
import { readId } from "#lib/decisions/read/read-id.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { formatsFor } from "#lib/i18n/formats.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";

const part = z.string().max(200);

/** An order's answer in short, for a list to show beside its row. */
export const GET = defineRoute({
  name: "orders.peek",
  may: "order.list",
  params: z.strictObject({ account: part, order: part }),
  run: async ({ viewer }, { params }): Promise<Peek> => {
    const accountId = readId(params.account);
    const orderId = readId(params.order);
    const answer =
      accountId === null || orderId === null
        ? null
        : await getOrder(viewer, { accountId, orderId });
    if (answer === null) throw new AppError("NOT_FOUND");
    const story = storyOf(answer);
    const t = await getTranslations();
    const formats = formatsFor(await getLocale(), AMBASSADOR_2025.timeZone);
    const values = { ...storyValues(story, formats, { dates: "long" }), ...PLAIN_TAGS };
    const { clauses, readings } = ruleOf(story.outcome);
    return {
      verdict: story.verdict,
      sentence: t.markup(`sentence.${story.outcome}`, values),
      because: t.markup(`fact.${story.outcome}`, values),
      rule: t("answer.sources", {
        clauses: clauses.join(", "),
        readings: readings.join(", "),
        which: clauses.length === 0 ? "readings" : readings.length === 0 ? "clauses" : "both",
      }),
      evidence: evidenceOf(answer, decidingEvidence(answer)),
    };
  },
});
