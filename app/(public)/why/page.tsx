import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FindAnswer } from "#components/find-answer/find-answer.tsx";
import { getViewer } from "#lib/auth/get-viewer.ts";
import { readSealed } from "#lib/find-answer/sealed-place.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("findAnswer");
  return { title: t("title") };
}

/** The ways to an answer for whoever has no page of their own to read it on. */
export default async function WhyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  return (
    <FindAnswer
      isSent={query["sent"] !== undefined}
      isWrong={query["wrong"] !== undefined}
      isMistyped={query["error"] !== undefined}
      lookup={viewer && { found: readSealed(viewer, query) }}
    />
  );
}
