import { getTranslations } from "next-intl/server";
import { ImportDesk } from "#components/imports/import-desk.tsx";
import { ImportsTable } from "#components/imports/imports-table.tsx";
import { ClientWords } from "#components/shell/client-words.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { can } from "#lib/auth/can.ts";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { listImports } from "#lib/imports/list-imports.ts";

export async function generateMetadata() {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function ImportsPage() {
  const viewer = await requireViewer("import.read");
  const t = await getTranslations("imports");
  const imports = await listImports(viewer);
  return (
    <>
      <PageHead title={t("title")} summary={t("lead")} />
      {can(viewer, "import.run") && (
        <Section title={t("choose")} id="new">
          <ClientWords names={["imports"]}>
            <ImportDesk />
          </ClientWords>
        </Section>
      )}
      <Section title={t("recent")} id="recent">
        {imports.length > 0 ? (
          <SectionWide>
            <ImportsTable imports={imports} />
          </SectionWide>
        ) : (
          <EmptySentence>{t("none")}</EmptySentence>
        )}
      </Section>
    </>
  );
}
