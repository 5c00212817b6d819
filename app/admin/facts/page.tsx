import { getTranslations } from "next-intl/server";
import { AdminSearch } from "#components/admin/admin-search.tsx";
import { OrderFactsForm } from "#components/admin/order-facts-form.tsx";
import { RefundForms } from "#components/admin/refund-forms.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { findOrderFacts } from "#lib/order-facts/find-order-facts.ts";
import { listProductVersions } from "#lib/products/list-product-versions.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations("facts");
  return { title: t("title") };
}

export default async function FactsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("fact.correct");
  const [t, query] = await Promise.all([getTranslations("facts"), searchParams]);
  const q = typeof query["q"] === "string" ? query["q"].trim().slice(0, 64) : "";
  const order = q === "" ? null : await findOrderFacts(viewer, q);
  return (
    <>
      <PageHead title={t("title")} summary={t("lead")} />
      <AdminSearch action="/admin/facts" q={q} label={t("search")} />
      {order === null ? (
        <div className="mt-5">
          <EmptySentence>{q === "" ? t("empty") : t("none", { order: q })}</EmptySentence>
        </div>
      ) : (
        <>
          <Section title={t("order", { order: order.orderId })} note={order.customer} id="order">
            <SectionWide>
              <OrderFactsForm order={order} products={await choicesOf(viewer)} />
              <p className="mt-4">
                <TextLink
                  href={`/customers/${encodeURIComponent(order.accountId)}/orders/${encodeURIComponent(order.orderId)}`}
                >
                  {t("open")}
                </TextLink>
              </p>
            </SectionWide>
          </Section>
          <Section title={t("refunds")} id="refunds">
            <SectionWide>
              <RefundForms order={order} />
            </SectionWide>
          </Section>
        </>
      )}
    </>
  );
}

async function choicesOf(viewer: Parameters<typeof listProductVersions>[0]) {
  const names = new Map(
    (await listProductVersions(viewer)).map(({ productCode, name }) => [productCode, name]),
  );
  return [...names].map(([value, label]) => ({ value, label }));
}
