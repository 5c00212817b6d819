import { getTranslations } from "next-intl/server";
import { NoticeEntry } from "#components/notices/notice-entry.tsx";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { countUnread } from "#lib/notices/count-unread.ts";
import { listNotices } from "#lib/notices/list-notices.ts";
import { openNotice, readAll } from "#lib/notices/notice-actions.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("notices");
  return { title: t("title") };
}

export default async function NoticesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer();
  const [t, query] = await Promise.all([getTranslations("notices"), searchParams]);
  const before = Number(query["before"]);
  const page = await listNotices(viewer, Number.isSafeInteger(before) ? before : null);
  const unread = await countUnread(viewer);
  return (
    <>
      <PageHead title={t("title")} summary={t("lead", { count: unread })} />
      <OutcomeNotice query={query} done={null} />
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <TextLink href="/account/notices">{t("settings")}</TextLink>
        {unread > 0 && (
          <form action={readAll}>
            <Button type="submit" size="small">
              {t("readAll")}
            </Button>
          </form>
        )}
      </div>
      {page.notices.length === 0 ? (
        <div className="mt-6">
          <EmptySentence>{t("none")}</EmptySentence>
        </div>
      ) : (
        <ul className="mt-5 border-t border-rule-strong">
          {page.notices.map((notice) => (
            <NoticeEntry key={notice.noticeId} notice={notice} open={openNotice} />
          ))}
        </ul>
      )}
      {page.before !== null && (
        <p className="mt-5">
          <TextLink href={`/notices?before=${page.before}`}>{t("older")}</TextLink>
        </p>
      )}
    </>
  );
}
