import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ImportCountsTable, ImportEffect } from "#components/imports/import-detail.tsx";
import { RejectsTable } from "#components/imports/rejects-table.tsx";
import { Breadcrumb } from "#components/shell/breadcrumb.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { getFormats } from "#lib/i18n/get-formats.ts";
import { getImport } from "#lib/imports/get-import.ts";

type Params = { params: Promise<{ import: string }> };

export async function generateMetadata() {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function ImportPage({ params }: Params) {
  const viewer = await requireViewer("import.read");
  const importId = Number((await params).import);
  const found = Number.isSafeInteger(importId) ? await getImport(viewer, importId) : null;
  if (found === null) notFound();
  const [t, all] = await Promise.all([getTranslations("importDetail"), getTranslations("imports")]);
  const { dayTime, count } = await getFormats();
  const title = t("title", { when: dayTime(found.startedAt) });
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("all"), href: "/admin/imports" }, { label: title }]} />
      <h1 className="font-serif text-title tracking-title">{title}</h1>
      <p className="mt-2 max-w-160 break-words text-ink-2">
        {found.label} · {all(`states.${found.state}`)} · {t("by", { who: found.startedBy })}
        {found.endedAt !== null && ` · ${t("ended", { when: dayTime(found.endedAt) })}`}
        {found.isStrict && ` · ${t("strict")}`} · {t("decided", { count: found.decisionsWritten })}
      </p>
      {found.message !== null && <p className="mt-2 max-w-160">{found.message}</p>}
      <Section title={t("files")} id="files">
        <SectionWide>
          <ImportCountsTable counts={found.counts} />
        </SectionWide>
      </Section>
      <Section title={t("changed")} note={t("changedNote")} id="changed">
        <SectionWide>
          {found.changes.length === 0 ? (
            <EmptySentence>{t("nothingChanged")}</EmptySentence>
          ) : (
            <ImportEffect changes={found.changes} />
          )}
        </SectionWide>
      </Section>
      <Section title={t("rejects")} id="rejects">
        <SectionWide>
          {found.rejects.length === 0 ? (
            <EmptySentence>{t("noRejects")}</EmptySentence>
          ) : (
            <>
              <p className="text-ink-2">
                {t("showing", { count: count(found.rejects.length) })}{" "}
                <a href={`/api/imports/${importId}/rejects`} download className="rubric-line">
                  {t("rejectsCsv")}
                </a>
              </p>
              <RejectsTable rejects={found.rejects} />
            </>
          )}
        </SectionWide>
      </Section>
    </>
  );
}
