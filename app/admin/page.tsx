import { getTranslations } from "next-intl/server";
import { PageHead } from "#components/ui/page-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { can, type PlainAction } from "#lib/auth/can.ts";
import { requireViewer } from "#lib/auth/require-viewer.ts";

const PAGES = [
  { name: "imports", href: "/admin/imports", may: "import.read" },
  { name: "identities", href: "/admin/identities", may: "fact.correct" },
  { name: "referrals", href: "/admin/referrals", may: "fact.correct" },
  { name: "products", href: "/admin/products", may: "fact.correct" },
  { name: "facts", href: "/admin/facts", may: "fact.correct" },
  { name: "reasons", href: "/admin/reasons", may: "dispute.review" },
  { name: "audit", href: "/admin/audit", may: "audit.read" },
  { name: "disputeSettings", href: "/admin/disputes/settings", may: "settings.change" },
  { name: "people", href: "/admin/people", may: "person.list" },
  { name: "deadNotices", href: "/admin/notices", may: "notice.send-again" },
] as const satisfies readonly { name: string; href: string; may: PlainAction }[];

export async function generateMetadata() {
  const t = await getTranslations("adminHub");
  return { title: t("title") };
}

/** Everything that keeps the programme right, for those who may. */
export default async function AdminPage() {
  const viewer = await requireViewer("dispute.review");
  const t = await getTranslations();
  return (
    <>
      <PageHead title={t("adminHub.title")} summary={t("adminHub.lead")} />
      <ul className="mt-6 border-t border-rule-strong">
        {PAGES.filter(({ may }) => can(viewer, may)).map(({ name, href }) => (
          <li
            key={name}
            className="border-b border-rule py-3 md:grid md:grid-cols-[14rem_minmax(0,1fr)] md:gap-8"
          >
            <TextLink href={href} className="w-fit font-medium">
              {t(`${name}.title`)}
            </TextLink>
            <p className="text-ink-2 max-md:mt-0.5">{t(`adminHub.pages.${name}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
