import { getTranslations } from "next-intl/server";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import { SessionList } from "#components/people/session-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { IDLE_DAYS, SESSION_DAYS } from "#lib/auth/session-cookie.ts";
import { nameBrowser } from "#lib/people/name-browser.ts";
import { listOwnSessions } from "#lib/people/own-sessions.ts";
import { endOthers, endSession } from "#lib/people/session-actions.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("sessions");
  return { title: t("title") };
}

export default async function SessionsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer();
  const [t, query] = await Promise.all([getTranslations("sessions"), searchParams]);
  const sessions = await listOwnSessions(viewer);
  const lines = sessions.map((each) => ({ ...each, named: nameBrowser(each.browser) }));
  return (
    <>
      <PageHead title={t("title")} />
      <p className="mt-3 max-w-160 text-ink-2">
        {t("lead", { days: SESSION_DAYS, idle: IDLE_DAYS })}
      </p>
      <OutcomeNotice query={query} done={query["done"] === undefined ? null : t("done")} />
      <SessionList sessions={lines} end={endSession} />
      {sessions.length > 1 && (
        <form action={endOthers} className="mt-5">
          <Button type="submit">{t("endOthers")}</Button>
        </form>
      )}
    </>
  );
}
