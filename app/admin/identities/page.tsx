import { getTranslations } from "next-intl/server";
import { IdentityList } from "#components/admin/identity-list.tsx";
import { AdminSearch } from "#components/admin/admin-search.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { listIdentities } from "#lib/identities/list-identities.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("identities");
  return { title: t("title") };
}

export default async function IdentitiesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("fact.correct");
  const [t, query] = await Promise.all([getTranslations("identities"), searchParams]);
  const q = textOf(query["q"]) ?? "";
  const isUnverified = query["unverified"] === "on";
  const page = await listIdentities(viewer, { q, isUnverified, after: textOf(query["after"]) });
  return (
    <>
      <PageHead title={t("title")} summary={t("lead")} />
      <AdminSearch action="/admin/identities" q={q} label={t("search")}>
        <CheckboxField name="unverified" label={t("onlyUnverified")} isChecked={isUnverified} />
      </AdminSearch>
      {page.identities.length === 0 ? (
        <div className="mt-5">
          <EmptySentence>{t("none")}</EmptySentence>
        </div>
      ) : (
        <IdentityList identities={page.identities} />
      )}
      {page.after !== null && (
        <p className="mt-5">
          <TextLink href={nextPage(q, isUnverified, page.after)}>{t("more")}</TextLink>
        </p>
      )}
    </>
  );
}

function textOf(given: string | string[] | undefined): string | null {
  return typeof given === "string" && given !== "" ? given.slice(0, 200) : null;
}

function nextPage(q: string, isUnverified: boolean, after: string): string {
  const params = { ...(q && { q }), ...(isUnverified && { unverified: "on" }), after };
  return `/admin/identities?${new URLSearchParams(params)}`;
}
