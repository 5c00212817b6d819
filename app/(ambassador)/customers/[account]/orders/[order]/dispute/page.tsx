import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { readId } from "#lib/decisions/read/read-id.ts";
import {
  ContestPage,
  type ContestQuery,
} from "#app/(ambassador)/customers/[account]/contest-page.tsx";

type Props = {
  readonly params: Promise<{ readonly account: string; readonly order: string }>;
  readonly searchParams: Promise<ContestQuery>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("disputes.open");
  return { title: t("title") };
}

export default async function DisputeOrderPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("dispute.open");
  const { account, order } = await params;
  const accountId = readId(account);
  const orderId = readId(order);
  if (accountId === null || orderId === null) notFound();
  return (
    <ContestPage
      viewer={viewer}
      accountId={accountId}
      orderId={orderId}
      query={await searchParams}
    />
  );
}
