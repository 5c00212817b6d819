import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { customerLineOf } from "#components/customers/customer-line-of.ts";
import { CustomersFilters } from "#components/customers/customers-filters.tsx";
import { CustomersTable } from "#components/customers/customers-table.tsx";
import { ClientWords } from "#components/shell/client-words.tsx";
import { EmptySentence } from "#components/ui/empty-sentence.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { countCustomers } from "#lib/decisions/read/customers/count-customers.ts";
import {
  customerFiltersHref,
  isFiltered,
  loadCustomerFilters,
} from "#lib/decisions/read/customers/customer-filters.ts";
import { type CustomerPage, listCustomers } from "#lib/decisions/read/customers/list-customers.ts";
import { listAmbassadorOptions } from "#lib/decisions/read/list-filter-options.ts";
import { sumByCurrency } from "#lib/decisions/read/money-sum.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";

type Props = {
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customers");
  return { title: t("title") };
}

export default async function CustomersPage({ searchParams }: Props) {
  const viewer = await requireViewer("customer.list");
  const filters = loadCustomerFilters(await searchParams);
  const isReviewer = viewer.audience === "reviewer";
  const page = await listCustomers(viewer, filters);
  const customers = await countCustomers(viewer);
  const ambassadors = await listAmbassadorOptions(viewer, filters.ambassador);
  const t = await getTranslations("customers");
  const lead = isReviewer ? "summaryAll" : "summary";
  return (
    <>
      <PageHead title={t("title")} summary={t(lead, { customers })} />
      <NuqsAdapter>
        <ClientWords names={["customers", "ui"]}>
          <CustomersFilters
            ambassadors={ambassadors}
            canSort={!isReviewer || filters.ambassador !== null}
          />
        </ClientWords>
      </NuqsAdapter>
      {page.rows.length > 0 ? (
        <>
          <CustomersTable
            customers={page.rows.map(customerLineOf)}
            currency={mainCurrencyOf(page)}
            hasAmbassadors={isReviewer}
            today={todayOf(viewer)}
          />
          <p className="mt-4.5 flex gap-6">
            {filters.after !== null && (
              <TextLink href={customerFiltersHref("/customers", { ...filters, after: null })}>
                {t("first")}
              </TextLink>
            )}
            {page.next !== null && (
              <TextLink href={customerFiltersHref("/customers", { ...filters, after: page.next })}>
                {t("more")}
              </TextLink>
            )}
          </p>
        </>
      ) : (
        <Nothing isFiltered={isFiltered(filters)} isReviewer={isReviewer} />
      )}
    </>
  );
}

async function Nothing(props: { readonly isFiltered: boolean; readonly isReviewer: boolean }) {
  const t = await getTranslations("customers");
  if (props.isFiltered) {
    return (
      <EmptySentence link={{ href: "/customers", label: t("emptyFilteredLink") }}>
        {t("emptyFiltered")}
      </EmptySentence>
    );
  }
  const link = { href: "/admin/imports", label: t("emptyLink") };
  return (
    <EmptySentence {...(props.isReviewer && { link })}>
      {t(props.isReviewer ? "emptyReview" : "empty")}
    </EmptySentence>
  );
}

/** The currency of the most customers of the page. */
function mainCurrencyOf({ rows }: CustomerPage): string | null {
  const used = rows.flatMap(({ earned }) => earned.map(({ currency }) => ({ currency, minor: 1 })));
  return sumByCurrency(used)[0]?.currency ?? null;
}
