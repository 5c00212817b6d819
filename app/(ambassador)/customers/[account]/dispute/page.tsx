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
  readonly params: Promise<{ readonly account: string }>;
  readonly searchParams: Promise<ContestQuery>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("disputes.open");
  return { title: t("missingTitle") };
}

export default async function MissingOrderPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("dispute.open");
  const accountId = readId((await params).account);
  if (accountId === null) notFound();
  return (
    <ContestPage viewer={viewer} accountId={accountId} orderId={null} query={await searchParams} />
  );
}
