import { getTranslations } from "next-intl/server";
import { ClausesSection } from "#components/programme/clauses-section.tsx";
import { PolicyFacts } from "#components/programme/policy-facts.tsx";
import { RatesSection } from "#components/programme/rates-section.tsx";
import { ReadingsSection } from "#components/programme/readings-section.tsx";
import { TestsSection } from "#components/programme/tests-section.tsx";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";

export async function generateMetadata() {
  const t = await getTranslations("shell.nav");
  return { title: t("programme") };
}

/** The terms and every assumption made in reading them. */
export default async function ProgrammePage() {
  const t = await getTranslations("programme");
  return (
    <>
      <header className="doc-row pt-8 md:pt-14">
        <div />
        <div>
          <h1 className="font-serif text-verdict tracking-verdict text-balance">{t("title")}</h1>
          <p className="mt-4 max-w-150 font-serif text-lead text-pretty text-ink-2">{t("lead")}</p>
        </div>
        <div className="max-lg:mt-5 lg:pl-6">
          <PolicyFacts policy={AMBASSADOR_2025} />
        </div>
      </header>
      <RatesSection policy={AMBASSADOR_2025} />
      <TestsSection />
      <ClausesSection />
      <ReadingsSection policy={AMBASSADOR_2025} />
    </>
  );
}
