import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { OverturnTable } from "#components/disputes/overturn-table.tsx";
import { QueueFilters } from "#components/disputes/queue-filters.tsx";
import { QueueList } from "#components/disputes/queue-list.tsx";
import { QueueNotice } from "#components/disputes/queue-notice.tsx";
import { SavedViews } from "#components/disputes/saved-views.tsx";
import { verdictOf } from "#components/disputes/shown-outcome.ts";
import { ViewTabs } from "#components/disputes/view-tabs.tsx";
import { ClientWords } from "#components/shell/client-words.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { can } from "#lib/auth/can.ts";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { listAmbassadorOptions } from "#lib/decisions/read/list-filter-options.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";
import { forgetView, keepView } from "#lib/disputes/dispute-actions.ts";
import { countQueue, listQueue } from "#lib/disputes/list-queue.ts";
import { listOverturnRates } from "#lib/disputes/list-overturn-rates.ts";
import {
  isNarrowed,
  loadQueueFilters,
  QUEUE_VIEWS,
  queueHref,
} from "#lib/disputes/queue-filters.ts";
import { listViews } from "#lib/disputes/saved-views.ts";
import { formatsFor } from "#lib/i18n/formats.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("disputeDesk");
  return { title: t("title") };
}

export default async function QueuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("dispute.review");
  const query = await searchParams;
  const filters = loadQueueFilters(query);
  const t = await getTranslations("disputeDesk");
  const [counts, { lines, next }, ambassadors, views] = await Promise.all([
    countQueue(viewer),
    listQueue(viewer, filters),
    listAmbassadorOptions(viewer, filters.ambassador),
    listViews(viewer),
  ]);
  const view = { ...filters, after: null };
  return (
    <>
      <PageHead
        title={t("title")}
        summary={
          <>
            {t("summary", { open: counts.open, overdue: counts.overdue })}
            {can(viewer, "settings.change") && (
              <TextLink href="/admin/disputes/settings" className="ml-5">
                {t("settings")}
              </TextLink>
            )}
          </>
        }
      />
      <QueueNotice query={query} />
      <ViewTabs
        label={t("viewsLabel")}
        current={filters.view}
        tabs={QUEUE_VIEWS.map((key) => ({
          key,
          label: t(`views.${key}`),
          href: queueHref("/admin/disputes", { ...view, view: key }),
          count: counts[key],
        }))}
      />
      <ClientWords names={["disputes", "disputeDesk", "outcome", "gate", "ui"]}>
        <NuqsAdapter>
          <QueueFilters ambassadors={ambassadors} programmeStart={await programmeStart()} />
        </NuqsAdapter>
      </ClientWords>
      <SavedViews views={views} query={queueHref("", view)} keep={keepView} forget={forgetView} />
      {lines.length > 0 ? (
        <div className="mt-4">
          <QueueList lines={lines} query={queueHref("", view)} today={todayOf(viewer)} />
        </div>
      ) : (
        <EmptySentence
          {...(isNarrowed(filters) && {
            link: { href: "/admin/disputes", label: t("emptyLink") },
          })}
        >
          {t(isNarrowed(filters) ? "emptyFiltered" : "empty")}
        </EmptySentence>
      )}
      {next !== null && (
        <p className="mt-4.5">
          <TextLink href={queueHref("/admin/disputes", { ...view, after: next })}>
            {t("more")}
          </TextLink>
        </p>
      )}
      <Overturned viewer={viewer} />
    </>
  );
}

async function programmeStart(): Promise<string> {
  const { day } = formatsFor(await getLocale(), AMBASSADOR_2025.timeZone);
  return day(AMBASSADOR_2025.programmeStart);
}

async function Overturned({ viewer }: { readonly viewer: Viewer }) {
  const t = await getTranslations("disputeDesk.overturn");
  const rates = (await listOverturnRates(viewer)).flatMap(({ contested, ...rate }) =>
    contested === null || rate.decided === 0 ? [] : [{ contested, ...rate }],
  );
  return (
    <Section title={t("title")} note={t("note")} id="overturned">
      <SectionWide>
        {rates.length === 0 ? (
          <p className="text-ink-2">{t("none")}</p>
        ) : (
          <OverturnTable
            lines={rates.map(({ contested, decided, overturned }) => ({
              verdict: verdictOf(contested),
              outcome: contested,
              decided,
              overturned,
              href: queueHref("/admin/disputes", { view: "decided", reason: contested }),
            }))}
          />
        )}
      </SectionWide>
    </Section>
  );
}
