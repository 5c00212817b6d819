import { useTranslations } from "next-intl";
import { orderHref } from "#components/verdict/story-of.ts";
import type { Review } from "#lib/disputes/get-review.ts";
import { CounterFactFields } from "./counter-fact-fields.tsx";
import { DisputeHead } from "./dispute-head.tsx";
import { PartFields } from "./part-fields.tsx";
import type { ReviewActions } from "./review-side.tsx";
import { ReviewView } from "./review-view.tsx";
import { useDecideWords } from "./use-decide-words.ts";
import { useSideOutcomes } from "./use-side-outcomes.tsx";

export type ReviewPageProps = {
  readonly review: Review;
  readonly viewerId: string;
  readonly today: number;
  /** The view that the reviewer works through, as an address writes it. */
  readonly from: string;
  readonly actions: ReviewActions;
};

/** The reviewer's page of a dispute, put together from what was read. */
export function ReviewPage({ review, viewerId, today, from, actions }: ReviewPageProps) {
  const reasons = useTranslations("disputes.upheldReason");
  const { dispute, answer, whatIf, products } = review;
  const { accountId, orderId, counterFact } = dispute;
  const words = useDecideWords(review);
  const currency = dispute.currency ?? answer?.order.currency ?? review.currencies[0] ?? "USD";
  const number = encodeURIComponent(words.number);
  const others = new Set(
    answer?.ribbon.lanes.flatMap(({ orders }) => orders.map(({ otherAccount }) => otherAccount)),
  );
  return (
    <>
      <DisputeHead
        dispute={dispute}
        orderHref={orderId === null ? null : orderHref({ accountId, orderId })}
        stake={words.stake}
      />
      <ReviewView
        dispute={dispute}
        fields={{
          accountId,
          disputeId: dispute.disputeId,
          version: String(dispute.version),
          number: String(dispute.number),
          from,
        }}
        viewerId={viewerId}
        today={today}
        reviewers={review.reviewers}
        secondApprovalAbove={review.secondApprovalAbove}
        actions={actions}
        decideFields={{
          claim: counterFact.claim,
          ...(whatIf?.effect.kind === "known" && { basis: whatIf.effect.basis }),
        }}
        decideForm={{
          options: words.options,
          notes: words.notes,
          secondNeeded: words.secondNeeded,
          upholdReasons: words.upholdReasons.map((value) => ({ value, label: reasons(value) })),
          partFields: <PartOf review={review} currency={currency} />,
          currency,
          sameCauseOrders: words.sameCauseOrders,
          hasNext: review.place.next !== null,
        }}
        messagesAt={`/api/disputes/${number}/messages`}
        evidenceAt={`/api/disputes/${number}/evidence`}
        currency={currency}
        productName={(code) => products.find(({ value }) => value === code)?.label ?? code}
        outcomes={useSideOutcomes(review)}
        answer={answer}
        whatIf={whatIf}
        sameCause={review.sameCause}
        accounts={[...others].filter((name) => name !== null).length + 1}
      />
    </>
  );
}

/** Either what of the claim is so, or its fact stated again. */
function PartOf({ review, currency }: { readonly review: Review; readonly currency: string }) {
  const { partChoices, restated, currencies, products } = review;
  if (partChoices.length > 0) return <PartFields choices={partChoices} />;
  if (restated === null) return null;
  return (
    <CounterFactFields
      fact={restated}
      currency={currency}
      currencies={currencies}
      products={products}
    />
  );
}
