import { getTranslations } from "next-intl/server";
import { AdminSearch } from "#components/admin/admin-search.tsx";
import { PreviewForm } from "#components/admin/preview-form.tsx";
import { AmbassadorList, ReferralFields, ReferralList } from "#components/admin/referral-list.tsx";
import { InputField } from "#components/ui/input-field.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { listAmbassadorIdentities } from "#lib/referrals/list-ambassador-identities.ts";
import { listReferrals, type ReferralCursor } from "#lib/referrals/list-referrals.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("referrals");
  return { title: t("title") };
}

export default async function ReferralsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("fact.correct");
  const [t, query] = await Promise.all([getTranslations("referrals"), searchParams]);
  const q = textOf(query["q"]);
  const [page, ambassadors] = [
    await listReferrals(viewer, { q, after: cursorOf(query) }),
    await listAmbassadorIdentities(viewer),
  ];
  return (
    <>
      <PageHead title={t("title")} summary={t("lead")} />
      <AdminSearch action="/admin/referrals" q={q} label={t("search")} />
      {page.referrals.length === 0 ? (
        <div className="mt-5">
          <EmptySentence>{t("none")}</EmptySentence>
        </div>
      ) : (
        <ReferralList referrals={page.referrals} ambassadors={ambassadors} />
      )}
      {page.next !== null && (
        <p className="mt-5">
          <TextLink href={nextPage(q, page.next)}>{t("more")}</TextLink>
        </p>
      )}
      <Section title={t("missing")} note={t("missingNote")} id="missing">
        <SectionWide>
          <PreviewForm given={{ of: "referral" }}>
            <InputField label={t("account")} name="accountId" required maxLength={64} />
            <InputField label={t("referralId")} name="referralId" required maxLength={64} />
            <ReferralFields referral={null} ambassadors={ambassadors} />
          </PreviewForm>
        </SectionWide>
      </Section>
      <Section title={t("ambassadors")} note={t("ambassadorsNote")} id="ambassadors">
        <SectionWide>
          <AmbassadorList ambassadors={ambassadors} />
        </SectionWide>
      </Section>
    </>
  );
}

function textOf(given: string | string[] | undefined): string {
  return typeof given === "string" ? given.slice(0, 200) : "";
}

function cursorOf(query: Query): ReferralCursor | null {
  const accountId = textOf(query["account"]);
  const referralId = textOf(query["referral"]);
  return accountId === "" || referralId === "" ? null : { accountId, referralId };
}

function nextPage(q: string, { accountId, referralId }: ReferralCursor): string {
  const params = { ...(q && { q }), account: accountId, referral: referralId };
  return `/admin/referrals?${new URLSearchParams(params)}`;
}
