import { useTranslations } from "next-intl";
import Link from "next/link";
import { useFormats } from "#lib/i18n/use-formats.ts";

export const ORDER_TABS = [
  "all",
  "earning",
  "ineligible",
  "undecided",
  "changed",
  "disputed",
] as const;
export type OrderTabName = (typeof ORDER_TABS)[number];

export type OrderTab = {
  readonly name: OrderTabName;
  readonly href: string;
  readonly count: number;
  /** One a currency; what the tab's words say of it. */
  readonly sums: readonly { readonly currency: string; readonly minor: number }[];
};

export type OrderTabsProps = {
  readonly current: OrderTabName;
  readonly tabs: readonly OrderTab[];
  /** The one currency of the page, which is named elsewhere. */
  readonly currency: string | null;
};

/** Of more currencies a tab has room for the first: the months of the list name them all. */
const MOST_SUMS = 2;

/** Each outcome with how many orders and how much money; links, because each is an address. */
export function OrderTabs({ current, tabs, currency }: OrderTabsProps) {
  const t = useTranslations("orders");
  return (
    <nav
      aria-label={t("tabsLabel")}
      className="mt-5 overflow-x-auto border-b border-rule [scrollbar-width:none] max-md:-mx-4 max-md:px-4"
    >
      <ul className="flex">
        {tabs.map((tab) => (
          <li
            key={tab.name}
            className="relative mr-5.5 border-rule pr-5.5 last:mr-0 last:pr-0 not-last:after:absolute not-last:after:inset-y-3.5 not-last:after:right-0 not-last:after:border-r not-last:after:border-rule"
          >
            <Tab tab={tab} isCurrent={tab.name === current} currency={currency} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Tab({
  tab,
  isCurrent,
  currency,
}: {
  readonly tab: OrderTab;
  readonly isCurrent: boolean;
  readonly currency: string | null;
}) {
  const t = useTranslations("orders");
  const { amount, count, money } = useFormats();
  const figure = (sum: OrderTab["sums"][number]) =>
    (sum.currency === currency ? amount : money)(sum.minor, sum.currency);
  const isTooMany = tab.sums.length > MOST_SUMS;
  const shown = tab.sums
    .slice(0, isTooMany ? 1 : MOST_SUMS)
    .map(figure)
    .join(", ");
  const sums = isTooMany ? t("sumsAndMore", { sums: shown, count: tab.sums.length - 1 }) : shown;
  return (
    <Link
      href={tab.href}
      className="group -mb-px block border-b-2 border-transparent pt-2.5 pb-2.25 whitespace-nowrap text-ink-2 hover:text-ink aria-[current]:border-rubric aria-[current]:text-ink"
      {...(isCurrent && { "aria-current": "page" as const })}
    >
      <span className="block text-md/6 group-aria-[current]:font-medium">
        {t(`tabs.${tab.name}`)} <span className="font-text text-ink-3">{count(tab.count)}</span>
      </span>
      <span className="block text-sm/4.5 text-ink-3">
        {sums === "" ? "\u00A0" : t(`tabMoney.${tab.name}`, { money: sums })}
      </span>
    </Link>
  );
}
