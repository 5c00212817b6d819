import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { BareShell } from "#components/shell/bare-shell.tsx";
import { SharedAnswerView } from "#components/why-links/shared-answer-view.tsx";
import { signInPath } from "#lib/auth/sign-in-path.ts";
import { openLink } from "#lib/why-links/open-link.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shared");
  return {
    title: t("title"),
    robots: { index: false, follow: false, nocache: true },
    referrer: "no-referrer",
  };
}

/** The answer behind a link, for whoever has it. */
export default async function SharedAnswerPage({
  params,
}: {
  readonly params: Promise<{ readonly token: string }>;
}) {
  const answer = await openLink((await params).token);
  if (answer === null) notFound();
  return (
    <BareShell>
      <SharedAnswerView answer={answer} signInHref={signInPath(answer.path)} />
    </BareShell>
  );
}
