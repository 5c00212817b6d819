import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OutcomeView, outcomeMetadata } from "#components/programme/outcome-view.tsx";
import { getProgramme } from "#lib/programme/get-programme.ts";
import { findClass } from "#lib/programme/pages.ts";

type Props = { readonly params: Promise<{ readonly class: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return outcomeMetadata(findClass((await params).class));
}

export default async function ClassPage({ params }: Props) {
  const outcome = findClass((await params).class);
  if (outcome === null) notFound();
  const { inForce } = await getProgramme();
  return <OutcomeView outcome={outcome} policy={inForce} />;
}
