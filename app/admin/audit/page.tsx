import { getTranslations } from "next-intl/server";
import { AuditFilter } from "#components/admin/audit-filter.tsx";
import { AuditTable } from "#components/admin/audit-table.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { auditParams, readAuditFilters } from "#lib/audit/audit-filters.ts";
import { listAudit } from "#lib/audit/list-audit.ts";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { listPeople } from "#lib/people/list-people.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const A_PAGE = 50;

export async function generateMetadata() {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("audit.read");
  const [t, query] = await Promise.all([getTranslations("audit"), searchParams]);
  const filters = readAuditFilters(query);
  const before = Number(query["before"]);
  const rows = await listAudit(viewer, filters, {
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
    limit: A_PAGE + 1,
  });
  const shown = rows.slice(0, A_PAGE);
  const last = rows.length > A_PAGE ? shown.at(-1) : undefined;
  return (
    <>
      <PageHead title={t("title")} summary={t("lead")} />
      <AuditFilter filters={filters} people={await listPeople(viewer)} />
      {shown.length === 0 ? (
        <EmptySentence>{t("none")}</EmptySentence>
      ) : (
        <AuditTable entries={shown} />
      )}
      {last && (
        <p className="mt-5">
          <TextLink href={`/admin/audit?${withBefore(auditParams(filters), last.entry)}`}>
            {t("older")}
          </TextLink>
        </p>
      )}
    </>
  );
}

function withBefore(params: URLSearchParams, entry: number): URLSearchParams {
  params.set("before", String(entry));
  return params;
}
