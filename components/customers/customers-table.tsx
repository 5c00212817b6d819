import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { AttentionList } from "./attention-list.tsx";
import type { CustomerLine } from "./customer-line.ts";
import { type ReferralAxis, referralAxis } from "./referral-axis.ts";
import { ReferralBar, ReferralScale } from "./referral-bar.tsx";

export type CustomersTableProps = {
  readonly customers: readonly CustomerLine[];
  /** The one currency of what was earned; null where there are several. */
  readonly currency: string | null;
  /** For reviewers, who see the customers of all ambassadors. */
  readonly hasAmbassadors?: boolean;
  /** Where a referral is on its way. */
  readonly today: number;
};

const CELL =
  "py-2 align-baseline md:border-b md:border-rule md:pr-4 md:last:pr-0 group-hover:bg-sunk group-focus-within:bg-sunk";

/** The referred customers: what they count as, until when, what they brought, what needs doing. */
export function CustomersTable({
  customers,
  currency,
  hasAmbassadors = false,
  today,
}: CustomersTableProps) {
  const t = useTranslations("customers");
  const axis = referralAxis(
    customers.map(({ referral }) => referral),
    today,
  );
  return (
    <table className="mt-4 w-full border-separate border-spacing-0 text-left max-md:block">
      <caption className="sr-only">{t("title")}</caption>
      <Head currency={currency} hasAmbassadors={hasAmbassadors} axis={axis} />
      <tbody className="max-md:block">
        {customers.map((customer) => (
          <Row
            key={customer.accountId}
            customer={customer}
            currency={currency}
            hasAmbassadors={hasAmbassadors}
            axis={axis}
          />
        ))}
      </tbody>
    </table>
  );
}

function Head({
  currency,
  hasAmbassadors,
  axis,
}: Required<Pick<CustomersTableProps, "currency" | "hasAmbassadors">> & {
  readonly axis: ReferralAxis;
}) {
  const t = useTranslations("customers.columns");
  const formats = useFormats();
  const earned =
    currency === null ? t("earned") : t("earnedIn", { currency: formats.currency(currency) });
  return (
    <thead className="max-md:sr-only">
      <tr>
        <HeadCell>{t("customer")}</HeadCell>
        {hasAmbassadors && <HeadCell>{t("ambassador")}</HeadCell>}
        <HeadCell>{t("status")}</HeadCell>
        <HeadCell>
          {t("referral")}
          <ReferralScale axis={axis} />
        </HeadCell>
        <HeadCell isFigure>{t("orders")}</HeadCell>
        <HeadCell isFigure>{earned}</HeadCell>
        <HeadCell className="md:pl-8">{t("lastOrder")}</HeadCell>
        <HeadCell>{t("attention")}</HeadCell>
      </tr>
    </thead>
  );
}

function HeadCell({
  isFigure = false,
  className,
  children,
}: {
  readonly isFigure?: boolean;
  readonly className?: string;
  readonly children: React.ReactNode;
}) {
  return (
    <th
      scope="col"
      className={joinClasses(
        "h-8.5 border-b border-rule-strong pr-4 align-bottom text-xs font-text text-ink-3 last:pr-0",
        isFigure && "text-right",
        className,
      )}
    >
      {children}
    </th>
  );
}

function Row({
  customer,
  currency,
  hasAmbassadors,
  axis,
}: {
  readonly customer: CustomerLine;
  readonly currency: string | null;
  readonly hasAmbassadors: boolean;
  readonly axis: ReferralAxis;
}) {
  const t = useTranslations("customers");
  const cohort = useTranslations("cohort");
  const { amount, count, day, money } = useFormats();
  return (
    <tr className="group max-md:relative max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:border-b max-md:border-rule max-md:py-2">
      <th scope="row" className={joinClasses(CELL, "font-medium max-md:py-0.5")}>
        <QuietLink
          href={customer.href}
          data-row-link
          className="max-md:after:absolute max-md:after:inset-0"
        >
          {customer.name}
        </QuietLink>
      </th>
      {hasAmbassadors && (
        <td className={joinClasses(CELL, "text-ink-2 max-md:hidden")}>{customer.ambassador}</td>
      )}
      <td className={joinClasses(CELL, "text-ink-2 max-md:order-2 max-md:py-0.5 max-md:text-sm")}>
        {customer.cohort && cohort(customer.cohort)}
        {customer.cohortJudgedAt !== null && (
          <span className="ml-2 text-sm text-ink-3 max-lg:hidden">
            {day(customer.cohortJudgedAt)}
          </span>
        )}
      </td>
      <td className={joinClasses(CELL, "align-middle! max-md:hidden")}>
        <ReferralBar customer={customer} axis={axis} />
      </td>
      <td className={joinClasses(CELL, "text-right max-md:hidden")}>
        {count(customer.orderCount)}
      </td>
      <td className={joinClasses(CELL, "text-right max-md:order-1 max-md:py-0.5")}>
        {customer.earned.map((sum) => (
          <span key={sum.currency} className={`block ${sum.minor === 0 ? "text-ink-3" : ""}`}>
            {(sum.currency === currency ? amount : money)(sum.minor, sum.currency)}
          </span>
        ))}
      </td>
      <td
        className={joinClasses(
          CELL,
          "text-ink-2 md:pl-8 max-md:order-3 max-md:py-0.5 max-md:text-right max-md:text-sm",
        )}
      >
        {customer.lastOrderAt === null ? (
          <span className="text-ink-3">{t("noOrder")}</span>
        ) : (
          day(customer.lastOrderAt)
        )}
      </td>
      <td className={joinClasses(CELL, "max-md:order-4 max-md:col-span-2 max-md:py-0.5")}>
        <AttentionList attention={customer.attention} />
      </td>
    </tr>
  );
}
