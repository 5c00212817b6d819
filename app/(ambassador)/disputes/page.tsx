import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnDisputesTable } from "#components/disputes/own-disputes-table.tsx";
import { ViewTabs } from "#components/disputes/view-tabs.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";
import { listDisputes } from "#lib/disputes/list-disputes.ts";

type Props = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const VIEWS = ["open", "decided"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("disputes");
  return { title: t("title") };
}

export default async function DisputesPage({ searchParams }: Props) {
  const viewer = await requireViewer("dispute.list");
  if (viewer.audience === "reviewer") redirect("/admin/disputes");
  const { view, after } = await searchParams;
  const current = VIEWS.find((each) => each === view) ?? "open";
  const { lines, next } = await listDisputes(viewer, {
    isOpen: current === "open",
    after: typeof after === "string" ? after : null,
  });
  const t = await getTranslations("disputes");
  return (
    <>
      <PageHead title={t("title")} summary={t("lead")} />
      <ViewTabs
        label={t("list.viewsLabel")}
        current={current}
        tabs={VIEWS.map((key) => ({
          key,
          label: t(`list.views.${key}`),
          href: `/disputes?view=${key}`,
          count: null,
        }))}
      />
      {lines.length > 0 ? (
        <>
          <OwnDisputesTable lines={lines} today={todayOf(viewer)} />
        </>
      ) : (
        <EmptySentence link={{ href: "/orders", label: t("list.emptyLink") }}>
          {t(current === "open" ? "list.empty" : "list.none")}
        </EmptySentence>
      )}
      {next !== null && (
        <p className="mt-4.5">
          <TextLink href={`/disputes?view=${current}&after=${encodeURIComponent(next)}`}>
            {t("list.more")}
          </TextLink>
        </p>
      )}
    </>
  );
}
