import { getTranslations } from "next-intl/server";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { LinkList } from "#components/why-links/link-list.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { revokeLink } from "#lib/why-links/link-actions.ts";
import { listLinks } from "#lib/why-links/list-links.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("links");
  return { title: t("title") };
}

export default async function LinksPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("why-link.list");
  const [t, query] = await Promise.all([getTranslations("links"), searchParams]);
  const place = query["after"];
  const { links, after } = await listLinks(viewer, null, {
    after: typeof place === "string" ? place : null,
  });
  const isAll = after === null && place === undefined;
  return (
    <>
      <PageHead
        title={t("title")}
        {...(isAll && { summary: t("count", { count: links.length }) })}
      />
      <p className="mt-3 max-w-160 text-ink-2">
        {t(viewer.role === "admin" ? "pageLeadAdmin" : "pageLead")}
      </p>
      <OutcomeNotice query={query} done={null} />
      {links.length === 0 ? (
        <p className="mt-8 font-serif text-clause">
          {t("empty")} <TextLink href="/orders">{t("toOrders")}</TextLink>
        </p>
      ) : (
        <LinkList links={links} from="/links" revoke={revokeLink} />
      )}
      {after !== null && (
        <p className="mt-5">
          <TextLink href={`/links?after=${encodeURIComponent(after)}`}>{t("older")}</TextLink>
        </p>
      )}
    </>
  );
}
