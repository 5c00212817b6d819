import { getTranslations } from "next-intl/server";
import { ReasonsTable } from "#components/admin/reasons-table.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { listReasons } from "#lib/reasons/list-reasons.ts";

export async function generateMetadata() {
  const t = await getTranslations("reasons");
  return { title: t("title") };
}

export default async function ReasonsPage() {
  const viewer = await requireViewer("dispute.review");
  const t = await getTranslations("reasons");
  const reasons = await listReasons(viewer);
  return (
    <>
      <PageHead title={t("title")} />
      <p className="mt-3 max-w-160 text-ink-2">{t("lead")}</p>
      {reasons.length === 0 ? (
        <div className="mt-5">
          <EmptySentence>{t("none")}</EmptySentence>
        </div>
      ) : (
        <ReasonsTable reasons={reasons} />
      )}
    </>
  );
}
