import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Breadcrumb } from "#components/shell/breadcrumb.tsx";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";
import type { QueueView } from "#lib/disputes/queue-filters.ts";
import { ReviewKeys } from "./review-keys.tsx";

type Neighbour = { readonly number: number } | null;

export type ReviewToolbarProps = {
  readonly number: string;
  readonly view: QueueView;
  /** Of the view, as an address writes it. */
  readonly query: string;
  /** null: it is not of this view, or not any more. */
  readonly place: {
    readonly at: number | null;
    readonly all: number;
    readonly previous: Neighbour;
    readonly next: Neighbour;
  };
};

/** Where in its view the dispute is, and the ones before and after it. */
export function ReviewToolbar({ number, view, query, place }: ReviewToolbarProps) {
  const t = useTranslations("disputeDesk");
  const hrefOf = (to: Neighbour) =>
    to && `/admin/disputes/${writeDisputeNumber(to.number)}${query}`;
  const previous = hrefOf(place.previous);
  const next = hrefOf(place.next);
  return (
    <Breadcrumb
      crumbs={[
        { label: t("title"), href: "/admin/disputes" },
        { label: t(`views.${view}`), href: `/admin/disputes${query}` },
        { label: number },
      ]}
    >
      {place.at !== null && (
        <span className="whitespace-nowrap">
          {t("head.place", { at: place.at, all: place.all })}
        </span>
      )}
      <Step href={previous} label={t("head.previous")} icon={ArrowUp} />
      <Step href={next} label={t("head.next")} icon={ArrowDown} />
      <ReviewKeys previous={previous} next={next} />
    </Breadcrumb>
  );
}

function Step({
  href,
  label,
  icon: Icon,
}: {
  readonly href: string | null;
  readonly label: string;
  readonly icon: typeof ArrowUp;
}) {
  if (href === null) return null;
  return (
    <Link
      href={href}
      aria-label={label}
      title={label}
      className="inline-grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk hover:text-ink max-md:size-11"
    >
      <Icon size={16} />
    </Link>
  );
}
