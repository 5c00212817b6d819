import { useTranslations } from "next-intl";
import { PLAIN_TAGS } from "#components/verdict/plain-tags.ts";
import { storyOf } from "#components/verdict/story-of.ts";
import { storyValues } from "#components/verdict/story-values.ts";
import type { CaseAnswer } from "#lib/case/answer-order.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

/** The answer, said once each time it changes: the whole of it would be read out at every key. */
export function LiveVerdict({ answer }: { readonly answer: CaseAnswer }) {
  const t = useTranslations("sentence");
  const story = storyOf(answer);
  const values = { ...storyValues(story, useFormats(), { dates: "long" }), ...PLAIN_TAGS };
  return <output className="sr-only">{t.markup(story.outcome, values)}</output>;
}
