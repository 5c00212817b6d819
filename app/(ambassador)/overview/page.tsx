import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OverviewView } from "#components/overview/overview-view.tsx";
import { CHART_VIEWS } from "#components/overview/month-chart-of.ts";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { getOverview } from "#lib/decisions/read/overview/get-overview.ts";
import { sumByCurrency } from "#lib/decisions/read/money-sum.ts";
import { monthOf, spanOf } from "#lib/decisions/read/programme-clock.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";

type Props = {
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

export default async function OverviewPage({ searchParams }: Props) {
  const viewer = await requireViewer("order.list");
  const { by, currency: asked } = await searchParams;
  const overview = await getOverview(viewer, todayOf(viewer));
  const t = await getTranslations("overview");
  const isReviewer = viewer.audience === "reviewer";
  const currencies = sumByCurrency(
    overview.sums.map(({ currency, orders }) => ({ currency, minor: orders })),
  ).map(({ currency }) => currency);
  const [main] = currencies;
  if (main === undefined) {
    return (
      <>
        <PageHead title={t("title")} />
        <div className="mt-6">
          <EmptySentence link={{ href: "/programme", label: t("emptyLink") }}>
            {t(isReviewer ? "emptyReview" : "empty")}
          </EmptySentence>
        </div>
      </>
    );
  }
  return (
    <OverviewView
      overview={overview}
      isReviewer={isReviewer}
      currencies={currencies}
      mainCurrency={main}
      currency={currencies.find((each) => each === asked) ?? main}
      view={CHART_VIEWS.find((each) => each === by) ?? "family"}
      month={monthOf(overview.today)}
      startOf={(month) => spanOf(month)?.from ?? 0}
    />
  );
}
