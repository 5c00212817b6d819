import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { OutcomeArticle } from "#components/programme/outcome-article.tsx";
import { useReasonGroups } from "#components/programme/word-groups.ts";
import { WordPage } from "#components/programme/word-page.tsx";
import { formatsFor } from "#lib/i18n/formats.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { getProgramme } from "#lib/programme/get-programme.ts";
import { outcomePage } from "#lib/programme/outcome-page.ts";
import { findReason, outcomeHref } from "#lib/programme/pages.ts";
import { AMBASSADOR_2025, type Outcome, type Policy } from "#lib/rules/index.ts";

type Props = { readonly params: Promise<{ readonly reason: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outcome = findReason((await params).reason);
  if (outcome === null) return {};
  const t = await getTranslations("outcome");
  const guide = await getTranslations("guide");
  const { day } = formatsFor((await getLocale()) as Locale, AMBASSADOR_2025.timeZone);
  return {
    title: `${t(outcome, { start: day(AMBASSADOR_2025.programmeStart) })} · ${guide("allReasons")}`,
  };
}

export default async function ReasonPage({ params }: Props) {
  const outcome = findReason((await params).reason);
  if (outcome === null) notFound();
  const { inForce } = await getProgramme();
  return <OutcomeView outcome={outcome} policy={inForce} />;
}

function OutcomeView({ outcome, policy }: { readonly outcome: Outcome; readonly policy: Policy }) {
  const t = useTranslations("guide");
  const names = useTranslations("outcome");
  const shell = useTranslations("shell.nav");
  const { day } = useFormats();
  return (
    <WordPage
      crumbs={[
        { label: shell("programme"), href: "/programme" },
        { label: t("allReasons"), href: "/programme#tests" },
        { label: names(outcome, { start: day(policy.programmeStart) }) },
      ]}
      nav={{
        label: t("pagesOf", { what: "reasons" }),
        groups: useReasonGroups(policy.programmeStart),
        current: outcomeHref(outcome),
      }}
    >
      <OutcomeArticle outcome={outcome} policy={policy} {...outcomePage(outcome, policy)} />
    </WordPage>
  );
}
