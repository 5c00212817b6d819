import { getTranslations } from "next-intl/server";
import { SettingsView } from "#components/disputes/settings-view.tsx";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import { Breadcrumb } from "#components/shell/breadcrumb.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { getDisputeSettings } from "#lib/disputes/dispute-settings.ts";
import { addDay, changeLimit, changeTerms, removeDay } from "#lib/disputes/settings-actions.ts";
import { CURRENCIES } from "#lib/facts/index.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const ACTIONS = { addDay, changeLimit, changeTerms, removeDay };

export async function generateMetadata() {
  const t = await getTranslations("disputeSettings");
  return { title: t("title") };
}

export default async function DisputeSettingsPage({
  searchParams,
}: {
  searchParams: Promise<Query>;
}) {
  const viewer = await requireViewer("settings.change");
  const [t, desk, query] = await Promise.all([
    getTranslations("disputeSettings"),
    getTranslations("disputeDesk"),
    searchParams,
  ]);
  const settings = await getDisputeSettings(viewer);
  const limited = new Set(settings.secondApprovalAbove.map(({ currency }) => currency));
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: desk("title"), href: "/admin/disputes" }, { label: t("title") }]}
      />
      <PageHead title={t("title")} summary={t("lead")} />
      <OutcomeNotice query={query} done={query["done"] === "saved" ? t("saved") : null} />
      <SettingsView
        // Fields show what is on record, not what was typed before.
        key={settings.version}
        settings={settings}
        otherCurrencies={CURRENCIES.filter((currency) => !limited.has(currency))}
        actions={ACTIONS}
      />
    </>
  );
}
