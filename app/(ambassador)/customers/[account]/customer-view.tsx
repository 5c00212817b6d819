import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { CheckPanel } from "#components/check/check-panel.tsx";
import { CustomerFacts } from "#components/customers/customer-facts.tsx";
import { CustomerRibbon } from "#components/history/customer-ribbon.tsx";
import { RibbonKey } from "#components/history/ribbon-key.tsx";
import { CUSTOMER_COLUMNS } from "#components/orders/order-line.ts";
import { orderLineOf } from "#components/orders/order-line-of.ts";
import { OrdersLedger } from "#components/orders/orders-ledger.tsx";
import { Breadcrumb } from "#components/shell/breadcrumb.tsx";
import { ClientWords } from "#components/shell/client-words.tsx";
import { buttonClasses } from "#components/ui/button-classes.ts";
import { KeyCap } from "#components/ui/key-cap.tsx";
import type { MarkName } from "#components/ui/mark.tsx";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Check } from "#lib/check/get-check.ts";
import type { CustomerPageData } from "#lib/decisions/read/customers/get-customer.ts";

const DAY_MS = 86_400_000;

const SECTION = "mt-9 border-t border-rule pt-4 md:mt-13 md:pt-5";

/** Who a customer is to the programme, its history on one axis, and its orders. */
export function CustomerView({
  customer,
  check,
}: {
  readonly customer: CustomerPageData;
  readonly check: Check | null;
}) {
  const shell = useTranslations("shell");
  const orders = useTranslations("orders");
  const { accountId, name, referral, today } = customer;
  const { endsAt } = referral;
  return (
    <>
      <Breadcrumb crumbs={[{ label: shell("nav.customers"), href: "/customers" }, { label: name }]}>
        <a
          href={`/api/orders/csv?customer=${encodeURIComponent(accountId)}`}
          download
          className={buttonClasses({ look: "plain", size: "small" })}
        >
          <Download size={15} />
          <span className="max-md:sr-only">{orders("csv", { count: customer.orders })}</span>
        </a>
      </Breadcrumb>
      <CustomerFacts
        name={name}
        cohort={customer.cohort}
        anchorPaidAt={customer.anchorPaidAt}
        windowMonths={customer.windowMonths}
        isSomethingHidden={customer.isGroundHidden}
        sums={customer.sums.map((sum) => ({
          currency: sum.currency,
          paidMinor: sum.baseMinor,
          earnedMinor: sum.rebateMinor,
        }))}
        orderCount={customer.orders}
        earningCount={customer.earningOrders}
        referral={referral}
        referralDaysLeft={endsAt === null ? null : Math.floor((endsAt - today) / DAY_MS)}
        isVerified={customer.isVerified}
      />
      {customer.otherAccounts.length > 0 && <OtherAccounts customer={customer} />}
      {customer.ribbon.lanes.length > 0 && <History customer={customer} />}
      {check && <BeforeTheyOrder check={check} accountId={accountId} />}
      <Orders customer={customer} />
    </>
  );
}

function OtherAccounts({ customer }: { readonly customer: CustomerPageData }) {
  const t = useTranslations("customers");
  return (
    <p className="mt-4 text-ink-2">
      {t("otherAccounts")}{" "}
      {customer.otherAccounts.map(({ accountId, name }, index) => (
        <span key={accountId}>
          {index > 0 && ", "}
          <TextLink href={`/customers/${encodeURIComponent(accountId)}`}>{name}</TextLink>
        </span>
      ))}
    </p>
  );
}

function History({ customer }: { readonly customer: CustomerPageData }) {
  const t = useTranslations("ribbon");
  const { ribbon, audience, cohort, isGroundHidden } = customer;
  const drawn = ribbon.lanes.flatMap(({ orders }) => orders);
  const marks: MarkName[] = [
    ...(["eligible", "ineligible", "undecided"] as const).filter((verdict) =>
      drawn.some((order) => order.verdict === verdict && !order.isOutside),
    ),
    ...(drawn.some(({ isChanged }) => isChanged) ? (["changed"] as const) : []),
    ...(drawn.some(({ isOutside }) => isOutside) ? (["outside-purchase"] as const) : []),
    ...(isGroundHidden ? (["deciding-record"] as const) : []),
  ];
  return (
    <section aria-labelledby="history-title" className={SECTION}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h2 id="history-title" className="font-medium">
          {t("historyTitle")}
        </h2>
        <div className="flex flex-wrap items-center gap-x-8 gap-y-1">
          <RibbonKey marks={marks} showsHatch={audience === "ambassador"} />
          <p className="text-xs text-ink-3 max-lg:hidden">{t.rich("arrowKeys", { k: Cap })}</p>
        </div>
      </div>
      <ClientWords names={["ribbon", "outcome", "kind", "orders"]}>
        <CustomerRibbon
          ribbon={ribbon}
          audience={audience}
          customer={customer.name}
          currency={customer.sums[0]?.currency ?? drawn[0]?.currency ?? "USD"}
          hidden={isGroundHidden && (cohort === "existing" || cohort === "dormant") ? cohort : null}
          windowMonths={customer.windowMonths}
        />
      </ClientWords>
    </section>
  );
}

function BeforeTheyOrder({
  check,
  accountId,
}: {
  readonly check: Check;
  readonly accountId: string;
}) {
  const t = useTranslations("check");
  return (
    <Section id="check" title={t("title")} note={t("lead")}>
      <SectionWide>
        <CheckPanel
          {...check}
          action={`/customers/${encodeURIComponent(accountId)}`}
          isOneCustomer
        />
      </SectionWide>
    </Section>
  );
}

function Orders({ customer }: { readonly customer: CustomerPageData }) {
  const t = useTranslations("customers");
  const { shownOrders, sums, orders, audience } = customer;
  const isAll = shownOrders.length === orders;
  return (
    <section aria-labelledby="orders-title" className={SECTION}>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-6">
        <h2 id="orders-title" className="font-medium">
          {t(audience === "ambassador" ? "ordersTitle" : "ordersTitleAll")}
        </h2>
        <p className="text-sm text-ink-3">{t("ordersNote", { count: orders })}</p>
      </div>
      {shownOrders.length > 0 && (
        <OrdersLedger
          caption={t("ordersTitleAll")}
          sections={[
            {
              month: null,
              orderCount: orders,
              sums: [],
              orders: shownOrders.map((row) => orderLineOf(row, null)),
            },
          ]}
          columns={CUSTOMER_COLUMNS}
          currency={sums[0]?.currency ?? null}
          {...(isAll && { sums })}
        />
      )}
      {!isAll && (
        <p className="mt-4">
          <Link
            href={`/orders?customer=${encodeURIComponent(customer.accountId)}`}
            className="rubric-line"
          >
            {t("allOrders", { count: orders })}
          </Link>
        </p>
      )}
      {audience === "ambassador" && (
        <p className="mt-4">
          <TextLink href={`/customers/${encodeURIComponent(customer.accountId)}/dispute`}>
            {t("missingOrder")}
          </TextLink>
        </p>
      )}
    </section>
  );
}

function Cap(said: React.ReactNode) {
  return <KeyCap>{said}</KeyCap>;
}
