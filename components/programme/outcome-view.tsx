import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { formatsFor } from "#lib/i18n/formats.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { outcomePage } from "#lib/programme/outcome-page.ts";
import { isClass, outcomeHref } from "#lib/programme/pages.ts";
import { AMBASSADOR_2025, type Outcome, type Policy } from "#lib/rules/index.ts";
import { OutcomeArticle } from "./outcome-article.tsx";
import { useClassGroups, useReasonGroups } from "./word-groups.ts";
import { WordPage } from "./word-page.tsx";

/** The page of a class or of a reason. */
export function OutcomeView({
  outcome,
  policy,
}: {
  readonly outcome: Outcome;
  readonly policy: Policy;
}) {
  const t = useTranslations("guide");
  const names = useTranslations("outcome");
  const shell = useTranslations("shell.nav");
  const { day } = useFormats();
  const classes = useClassGroups(policy.programmeStart);
  const reasons = useReasonGroups(policy.programmeStart);
  const own = isClass(outcome)
    ? { what: "classes", all: t("allClasses"), part: "classes", groups: classes }
    : { what: "reasons", all: t("allReasons"), part: "tests", groups: reasons };
  return (
    <WordPage
      crumbs={[
        { label: shell("programme"), href: "/programme" },
        { label: own.all, href: `/programme#${own.part}` },
        { label: names(outcome, { start: day(policy.programmeStart) }) },
      ]}
      nav={{
        label: t("pagesOf", { what: own.what }),
        groups: own.groups,
        current: outcomeHref(outcome),
      }}
    >
      <OutcomeArticle outcome={outcome} policy={policy} {...outcomePage(outcome, policy)} />
    </WordPage>
  );
}

/** The title of such a page; none for a word that is none. */
export async function outcomeMetadata(outcome: Outcome | null): Promise<Metadata> {
  if (outcome === null) return {};
  const t = await getTranslations("outcome");
  const guide = await getTranslations("guide");
  const { day } = formatsFor((await getLocale()) as Locale, AMBASSADOR_2025.timeZone);
  const name = t(outcome, { start: day(AMBASSADOR_2025.programmeStart) });
  return { title: `${name} · ${guide(isClass(outcome) ? "allClasses" : "allReasons")}` };
}
