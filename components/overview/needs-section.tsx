import { Clock, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Mark } from "#components/ui/mark.tsx";
import type { Need } from "#lib/decisions/read/overview/list-needs.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import { OverviewSection } from "./overview-section.tsx";

const DAY_MS = 86_400_000;

/** What the ambassador should see to, each a link to the customer. */
export function NeedsSection({
  needs,
  today,
}: {
  readonly needs: readonly Need[];
  readonly today: number;
}) {
  const t = useTranslations("overview");
  return (
    <OverviewSection title={t("needsTitle")}>
      {needs.length === 0 ? (
        <p className="font-serif text-clause text-ink-2">{t("needsNone")}</p>
      ) : (
        <ul>
          {needs.map((need) => (
            <li key={`${need.accountId} ${need.kind}`} className="border-b border-rule">
              <NeedLine need={need} today={today} />
            </li>
          ))}
        </ul>
      )}
    </OverviewSection>
  );
}

function NeedLine({ need, today }: { readonly need: Need; readonly today: number }) {
  return (
    <Link
      href={`/customers/${encodeURIComponent(need.accountId)}`}
      className="group grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-baseline gap-x-1.5 py-2.25 hover:bg-sunk"
    >
      <span className="self-start pt-0.75">
        <NeedMark kind={need.kind} />
      </span>
      <span className="font-medium group-hover:rubric-line">{need.customer}</span>
      <span className="text-sm text-ink-3">{useWhen(need, today)}</span>
      <span className="col-span-2 col-start-2 text-sm text-pretty text-ink-2">
        {useSentence(need, today)}
      </span>
    </Link>
  );
}

function NeedMark({ kind }: { readonly kind: Need["kind"] }) {
  if (kind === "identity") return <Mark name="undecided" />;
  const Icon = kind === "ending" ? Clock : Hourglass;
  return <Icon size={15} className="text-ink-2" />;
}

function useWhen(need: Need, today: number): string {
  const t = useTranslations("overview");
  const { dayOfMonth } = useFormats();
  if (need.kind === "identity") return t("since", { day: dayOfMonth(need.since) });
  const days = Math.round((need.at - today) / DAY_MS);
  return days < 0 ? t("daysAgo", { days: -days }) : t("inDays", { days });
}

function useSentence(need: Need, today: number): string {
  const t = useTranslations("overview.need");
  const { longDay, money } = useFormats();
  switch (need.kind) {
    case "identity":
      return t("identity", {
        orders: need.orders,
        money: money(need.estimateMinor, need.currency),
      });
    case "ending":
      return t("ending", { day: longDay(need.at) });
    case "dormant":
      return t(need.at > today ? "dormantSoon" : "dormantNow", {
        day: longDay(need.at),
        months: AMBASSADOR_2025.windowMonths,
      });
    default:
      return need satisfies never;
  }
}
