import { useTranslations } from "next-intl";
import { PLAIN_TAGS } from "#components/verdict/plain-tags.ts";
import { storyValues } from "#components/verdict/story-values.ts";
import type { Story } from "#components/verdict/story.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

/** The answer in plain lines, to be pasted somewhere else: the sentence, the fact, the rule, and so. */
export function useSummary(story: Story, orderId: string): string {
  const sentence = useTranslations("sentence");
  const fact = useTranslations("fact");
  const rule = useTranslations("rule");
  const so = useTranslations("so");
  const t = useTranslations("answer");
  const formats = useFormats();
  const values = { ...storyValues(story, formats, { dates: "long" }), ...PLAIN_TAGS };
  const { outcome, customer, product } = story;
  const money = formats.money(story.rebateMinor, story.currency);
  return [
    sentence.markup(outcome, values),
    fact.markup(outcome, values),
    rule.markup(outcome, values),
    so.markup(outcome, values),
    t("summaryOrder", { id: orderId, customer, product, money }),
  ].join("\n");
}
