import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Breadcrumb } from "#components/shell/breadcrumb.tsx";
import { AnswerActions } from "#components/verdict/answer-actions.tsx";
import type { Story } from "#components/verdict/story.ts";
import type { Neighbours } from "#lib/decisions/read/get-neighbours.ts";
import { orderHref } from "#components/verdict/story-of.ts";
import { useSummary } from "./use-summary.ts";

export type OrderToolbarProps = {
  readonly story: Story;
  readonly orderId: string;
  readonly neighbours: Neighbours;
};

/** Where the page is, what can be taken from it, and the orders before and after it. */
export function OrderToolbar({ story, orderId, neighbours }: OrderToolbarProps) {
  const orders = useTranslations("orders");
  const shell = useTranslations("shell");
  const t = useTranslations("answer");
  const tab = TAB_OF_VERDICT[story.verdict];
  return (
    <Breadcrumb
      crumbs={[
        { label: shell("nav.orders"), href: "/orders" },
        { label: orders(`tabs.${tab}`), href: `/orders?tab=${tab}` },
        { label: orderId },
      ]}
    >
      <AnswerActions
        summary={useSummary(story, orderId)}
        words={{
          copySummary: t("copySummary"),
          share: t("share"),
          copied: t("summaryCopied"),
          print: t("print"),
        }}
      />
      <Step to={neighbours.newer} label={t("previousOrder")} icon={ArrowUp} />
      <Step to={neighbours.older} label={t("nextOrder")} icon={ArrowDown} />
    </Breadcrumb>
  );
}

const TAB_OF_VERDICT = {
  eligible: "earning",
  ineligible: "ineligible",
  undecided: "undecided",
} as const;

function Step({
  to,
  label,
  icon: Icon,
}: {
  readonly to: Neighbours["newer"];
  readonly label: string;
  readonly icon: typeof ArrowUp;
}) {
  if (to === null) return null;
  return (
    <Link
      href={orderHref(to)}
      aria-label={label}
      title={label}
      className="inline-grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk hover:text-ink max-md:hidden"
    >
      <Icon size={16} />
    </Link>
  );
}
