import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { readingHref } from "#lib/programme/pages.ts";
import type { Reading } from "#lib/rules/index.ts";
import { READING_STRENGTHS } from "./reading-strengths.ts";

/** The reading a rule rests on, open for disagreement, in the margin. */
export function ReadingAside({ reading }: { readonly reading: Reading }) {
  const t = useTranslations("guide");
  const words = useTranslations("reading");
  const strength = useTranslations("strength");
  const title = `reading-${reading}`;
  return (
    <section
      aria-labelledby={title}
      className="mt-9 border-t border-rule pt-5 text-sm text-pretty text-ink-2 max-lg:mt-6"
    >
      <h2 id={title} className="mb-2 font-medium text-ink">
        <TextLink href={readingHref(reading)}>{t("reading", { id: reading })}</TextLink>
      </h2>
      <p>{words(`${reading}.says`)}</p>
      <p className="mt-2">{words(`${reading}.why`)}</p>
      <p className="mt-2 text-ink-3">
        {t("confidence", { strength: strength(READING_STRENGTHS[reading].strength) })}
      </p>
    </section>
  );
}
