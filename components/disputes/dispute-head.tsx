import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import type { DisputeDetail } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { StageStrip } from "./stage-strip.tsx";
import { useStages } from "./use-stages.ts";

export type DisputeHeadProps = {
  readonly dispute: DisputeDetail;
  readonly orderHref: string | null;
  /** What is at stake, with how many orders for a reviewer; null: not known. */
  readonly stake: {
    readonly minor: number;
    readonly currency: string;
    readonly orders: number;
  } | null;
};

/** The claim as its sentence, whom and what it is about, and where it stands. */
export function DisputeHead({ dispute, orderHref, stake }: DisputeHeadProps) {
  const claim = useTranslations("disputes.claim");
  const t = useTranslations("disputes.detail");
  const desk = useTranslations("disputeDesk.head");
  const { money } = useFormats();
  const stages = useStages(dispute);
  const values = {
    ambassador: dispute.ambassadorName,
    customer: dispute.customerName,
    product: dispute.productName ?? "",
    id: dispute.orderId ?? "",
    order: linkTo(orderHref),
  };
  const isReviewer = dispute.audience === "reviewer";
  const isMissing = dispute.orderId === null;
  return (
    <header className="grid grid-cols-1 gap-x-12 gap-y-6 pt-2 md:pt-3 lg:grid-cols-[minmax(0,1fr)_23.5rem]">
      <div>
        <h1 className="font-serif text-[2rem]/10 tracking-title text-balance md:text-[2.25rem]/11 md:-indent-[0.42em] [:lang(zh)_&]:indent-0">
          {t("sentence", {
            claim: claim(dispute.counterFact.claim, { customer: dispute.customerName }),
          })}
        </h1>
        <p className="mt-2.5 max-w-160 font-serif text-clause text-pretty text-ink-2">
          {isReviewer
            ? desk.rich(isMissing ? "whoMissing" : "who", values)
            : t.rich(isMissing ? "aboutMissing" : "about", values)}{" "}
          {stake !== null &&
            (isReviewer ? desk : t).rich("stake", {
              money: money(stake.minor, stake.currency),
              orders: stake.orders,
              b: Strong,
            })}
        </p>
      </div>
      <StageStrip stages={stages} className="self-end" />
    </header>
  );
}

function Strong(said: React.ReactNode) {
  return <b className="text-ink">{said}</b>;
}

function linkTo(href: string | null) {
  return (said: React.ReactNode) =>
    href === null ? said : <TextLink href={href}>{said}</TextLink>;
}
