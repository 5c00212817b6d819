import { getLocale, getTranslations } from "next-intl/server";
import { ChoicesForm } from "#components/notices/choices-form.tsx";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { isLocale, LOCALES } from "#lib/i18n/locales.ts";
import { hasMail } from "#lib/mail/send-mail.ts";
import { choose } from "#lib/notices/notice-actions.ts";
import { getNoticeChoices, topicsFor } from "#lib/notices/notice-choices.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("notices.choices");
  return { title: t("title") };
}

export default async function NoticeChoicesPage({
  searchParams,
}: {
  searchParams: Promise<Query>;
}) {
  const viewer = await requireViewer();
  const [t, query, locale] = await Promise.all([
    getTranslations("notices.choices"),
    searchParams,
    getLocale(),
  ]);
  const choices = await getNoticeChoices(viewer, isLocale(locale) ? locale : LOCALES[0]);
  return (
    <>
      <PageHead title={t("title")} />
      <p className="mt-3 max-w-160 text-ink-2">{t("lead")}</p>
      {!hasMail() && <p className="mt-2 max-w-160 text-ink-2">{t("noMail")}</p>}
      <OutcomeNotice query={query} done={query["done"] === "saved" ? t("saved") : null} />
      <ChoicesForm choices={choices} topics={topicsFor(viewer)} save={choose} />
    </>
  );
}
