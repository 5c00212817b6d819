import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OutcomeView, outcomeMetadata } from "#components/programme/outcome-view.tsx";
import { getProgramme } from "#lib/programme/get-programme.ts";
import { findReason } from "#lib/programme/pages.ts";

type Props = { readonly params: Promise<{ readonly reason: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return outcomeMetadata(findReason((await params).reason));
}

export default async function ReasonPage({ params }: Props) {
  const outcome = findReason((await params).reason);
  if (outcome === null) notFound();
  const { inForce } = await getProgramme();
  return <OutcomeView outcome={outcome} policy={inForce} />;
}
