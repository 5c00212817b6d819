import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClauseArticle } from "#components/programme/cited-article.tsx";
import { CitedPage } from "#components/programme/cited-page.tsx";
import { citedTogether } from "#lib/programme/cited.ts";
import { getProgramme } from "#lib/programme/get-programme.ts";
import { findClause } from "#lib/programme/pages.ts";
import { examplesAbout } from "#lib/programme/shown-examples.ts";

type Props = { readonly params: Promise<{ readonly clause: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = findClause((await params).clause);
  if (id === null) return {};
  const t = await getTranslations("clause");
  return { title: `${id}: ${t(`${id}.title`)}` };
}

export default async function ClausePage({ params }: Props) {
  const id = findClause((await params).clause);
  if (id === null) notFound();
  const { inForce } = await getProgramme();
  return (
    <CitedPage what="clauses" id={id}>
      <ClauseArticle
        id={id}
        policy={inForce}
        examples={examplesAbout(id)}
        together={citedTogether(id)}
      />
    </CitedPage>
  );
}
