import { getTranslations } from "next-intl/server";
import { DeadEvents, DeadMails } from "#components/notices/dead-mails.tsx";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { listDeadNotices } from "#lib/notices/list-dead-notices.ts";
import { sendAgain, tellEventAgain } from "#lib/notices/notice-actions.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("deadNotices");
  return { title: t("title") };
}

export default async function DeadNoticesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("notice.send-again");
  const [t, query] = await Promise.all([getTranslations("deadNotices"), searchParams]);
  const { mails, events, waiting } = await listDeadNotices(viewer);
  return (
    <>
      <PageHead title={t("title")} summary={t("waiting", { count: waiting })} />
      <p className="mt-3 max-w-160 text-ink-2">{t("lead")}</p>
      <OutcomeNotice query={query} done={query["done"] === "again" ? t("done") : null} />
      <Section title={t("mails")} id="mails">
        <SectionWide>
          {mails.length === 0 ? (
            <EmptySentence>{t("noMails")}</EmptySentence>
          ) : (
            <DeadMails mails={mails} sendAgain={sendAgain} />
          )}
        </SectionWide>
      </Section>
      {events.length > 0 && (
        <Section title={t("events")} id="events">
          <SectionWide>
            <DeadEvents events={events} tellAgain={tellEventAgain} />
          </SectionWide>
        </Section>
      )}
    </>
  );
}
