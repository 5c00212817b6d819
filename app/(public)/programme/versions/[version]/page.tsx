import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VersionArticle } from "#components/programme/version-article.tsx";
import { VersionPage } from "#components/programme/version-page.tsx";
import { readId } from "#lib/decisions/read/read-id.ts";
import { getProgramme } from "#lib/programme/get-programme.ts";

type Props = { readonly params: Promise<{ readonly version: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = readId((await params).version);
  const t = await getTranslations("guide.version");
  return { title: t("title", { id: id ?? "" }) };
}

export default async function Version({ params }: Props) {
  const id = readId((await params).version);
  const programme = await getProgramme();
  const at = programme.versions.findIndex((each) => each.id === id);
  const version = programme.versions[at];
  if (!version) notFound();
  return (
    <VersionPage programme={programme} version={version}>
      <VersionArticle
        version={version}
        before={programme.versions[at - 1] ?? null}
        until={programme.versions[at + 1]?.effectiveFrom ?? null}
      />
    </VersionPage>
  );
}
