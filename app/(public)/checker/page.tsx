import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Checker } from "#components/checker/checker.tsx";
import { HideFirstAnswer } from "#components/checker/hide-first-answer.tsx";
import { ClientWords } from "#components/shell/client-words.tsx";
import { getProgramme, type Programme } from "#lib/programme/get-programme.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checker");
  return { title: t("title") };
}

/** Anyone's own case, decided in their own browser. */
export default async function CheckerPage() {
  return <CheckerView {...await getProgramme()} />;
}

function CheckerView({ versions }: Programme) {
  const t = useTranslations("checker");
  return (
    <>
      <header className="max-w-180 pt-8 pb-6 md:pt-12">
        <h1 className="font-serif text-verdict tracking-verdict text-balance">{t("title")}</h1>
        <p className="mt-3 font-serif text-clause text-pretty text-ink-2">{t("lead")}</p>
      </header>
      <HideFirstAnswer />
      <ClientWords names={WORDS}>
        <Checker policies={versions} />
      </ClientWords>
      <noscript>
        <p className="font-serif text-clause">{t("needsScript")}</p>
      </noscript>
    </>
  );
}

/** What the checker's components say in the browser. */
const WORDS = [
  "checker",
  "example",
  "verdict",
  "outcome",
  "sentence",
  "lead",
  "premises",
  "fact",
  "rule",
  "so",
  "standing",
  "gates",
  "gate",
  "step",
  "seen",
  "source",
  "whatIf",
  "ribbon",
  "clause",
  "reading",
  "kind",
  "billing",
  "channel",
] as const;
