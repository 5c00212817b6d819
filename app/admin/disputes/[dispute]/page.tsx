import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DisputeNotice } from "#components/disputes/dispute-notice.tsx";
import { QueueNotice } from "#components/disputes/queue-notice.tsx";
import { ReviewPage } from "#components/disputes/review-page.tsx";
import { ReviewToolbar } from "#components/disputes/review-toolbar.tsx";
import { ClientWords } from "#components/shell/client-words.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";
import {
  approve,
  assign,
  claim,
  correctOthers,
  decide,
  note,
  release,
  sendBack,
  takeBack,
} from "#lib/disputes/dispute-actions.ts";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";
import { findByAddress } from "#lib/disputes/find-by-address.ts";
import { getReview } from "#lib/disputes/get-review.ts";
import { loadQueueFilters, queueHref } from "#lib/disputes/queue-filters.ts";

type Props = {
  readonly params: Promise<{ readonly dispute: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const ACTIONS = {
  approve,
  assign,
  claim,
  correctOthers,
  decide,
  note,
  release,
  sendBack,
  takeBack,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("disputeDesk");
  return { title: `${t("title")} ${(await params).dispute.slice(0, 40)}` };
}

export default async function ReviewerDisputePage({ params, searchParams }: Props) {
  const viewer = await requireViewer("dispute.review");
  const address = (await params).dispute;
  const query = await searchParams;
  const filters = { ...loadQueueFilters(query), after: null };
  const key = await findByAddress(viewer, address);
  const review = key && (await getReview(viewer, key, filters));
  if (review === null) notFound();
  const { dispute, place } = review;
  const from = queueHref("", filters);
  const number = writeDisputeNumber(dispute.number);
  if (address !== number) redirect(`/admin/disputes/${number}`);
  const isOfBefore = query["was"] !== undefined && query["was"] !== String(dispute.number);
  return (
    <>
      <ReviewToolbar number={number} view={filters.view} query={from} place={place} />
      {isOfBefore ? (
        <QueueNotice query={query} />
      ) : (
        <DisputeNotice query={query} dispute={dispute} />
      )}
      <ClientWords
        names={["disputes", "disputeDesk", "refusal", "ribbon", "outcome", "kind", "people"]}
      >
        <ReviewPage
          review={review}
          viewerId={viewer.personId}
          today={todayOf(viewer)}
          from={from}
          actions={ACTIONS}
        />
      </ClientWords>
    </>
  );
}
