import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReadingArticle } from "#components/programme/cited-article.tsx";
import { CitedPage } from "#components/programme/cited-page.tsx";
import { READING_STRENGTHS } from "#components/programme/reading-strengths.ts";
import { citedTogether } from "#lib/programme/cited.ts";
import { getProgramme } from "#lib/programme/get-programme.ts";
import { findReading } from "#lib/programme/pages.ts";
import { examplesAbout } from "#lib/programme/shown-examples.ts";
import { findSwitchCase } from "#lib/programme/switch-outcomes.ts";

type Props = { readonly params: Promise<{ readonly reading: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = findReading((await params).reading);
  if (id === null) return {};
  const t = await getTranslations("readingName");
  return { title: `${id}: ${t(id)}` };
}

export default async function ReadingPage({ params }: Props) {
  const id = findReading((await params).reading);
  if (id === null) notFound();
  const { inForce } = await getProgramme();
  const { switchName } = READING_STRENGTHS[id];
  const examples = examplesAbout(id);
  const turned = switchName ? findSwitchCase(switchName, examples) : null;
  // The switch is shown on the example that stands first.
  const shown = turned
    ? [turned.example, ...examples.filter((each) => each.id !== turned.example.id)]
    : examples;
  return (
    <CitedPage what="readings" id={id}>
      <ReadingArticle
        id={id}
        policy={inForce}
        examples={shown}
        together={citedTogether(id)}
        settings={turned?.settings ?? []}
      />
    </CitedPage>
  );
}
