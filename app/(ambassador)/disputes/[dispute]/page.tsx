import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DisputeNotice } from "#components/disputes/dispute-notice.tsx";
import { DisputeView } from "#components/disputes/dispute-view.tsx";
import { Breadcrumb } from "#components/shell/breadcrumb.tsx";
import { ClientWords } from "#components/shell/client-words.tsx";
import { orderHref } from "#components/verdict/story-of.ts";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { loadCheckOptions } from "#lib/check/load-check-options.ts";
import { withdraw } from "#lib/disputes/dispute-actions.ts";
import { findByAddress } from "#lib/disputes/find-by-address.ts";
import { getDispute } from "#lib/disputes/get-dispute.ts";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";

type Props = {
  readonly params: Promise<{ readonly dispute: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("disputes");
  return { title: `${t("title")} ${(await params).dispute.slice(0, 40)}` };
}

export default async function DisputePage({ params, searchParams }: Props) {
  const viewer = await requireViewer("dispute.list");
  const address = (await params).dispute;
  if (viewer.audience === "reviewer") redirect(`/admin/disputes/${encodeURIComponent(address)}`);
  const key = await findByAddress(viewer, address);
  const dispute = key && (await getDispute(viewer, key));
  if (dispute === null || dispute.audience !== "ambassador") notFound();
  const number = writeDisputeNumber(dispute.number);
  if (address !== number) redirect(`/disputes/${number}`);
  const { accountId, orderId } = dispute;
  const { products, currencies } = await loadCheckOptions(viewer, accountId);
  const t = await getTranslations("disputes");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: "/disputes" }, { label: number }]} />
      <DisputeNotice query={await searchParams} dispute={dispute} />
      <ClientWords names={["disputes", "refusal"]}>
        <DisputeView
          dispute={dispute}
          orderHref={orderId === null ? null : orderHref({ accountId, orderId })}
          currency={currencies[0] ?? null}
          productName={(code) => products.find(({ value }) => value === code)?.label ?? code}
          messagesAt={`/api/disputes/${number}/messages`}
          evidenceAt={`/api/disputes/${number}/evidence`}
          withdraw={withdraw}
        />
      </ClientWords>
    </>
  );
}
