import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ClassesSection } from "#components/programme/classes-section.tsx";
import { ClausesSection } from "#components/programme/clauses-section.tsx";
import { DatesSection } from "#components/programme/dates-section.tsx";
import { PolicyFacts } from "#components/programme/policy-facts.tsx";
import { ReadingsSection } from "#components/programme/readings-section.tsx";
import { TestsSection } from "#components/programme/tests-section.tsx";
import { VersionsSection } from "#components/programme/versions-section.tsx";
import { WhoSection } from "#components/programme/who-section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { getProgramme, type Programme } from "#lib/programme/get-programme.ts";

export async function generateMetadata() {
  const t = await getTranslations("shell.nav");
  return { title: t("programme") };
}

/** The terms in force and every assumption made in reading them. */
export default async function ProgrammePage() {
  return <ProgrammeView {...await getProgramme()} />;
}

function ProgrammeView(programme: Programme) {
  const t = useTranslations("programme");
  const guide = useTranslations("guide");
  const policy = programme.inForce;
  return (
    <>
      <header className="doc-row pt-8 md:pt-14">
        <div />
        <div>
          <h1 className="font-serif text-verdict tracking-verdict text-balance">{t("title")}</h1>
          <p className="mt-4 max-w-150 font-serif text-lead text-pretty text-ink-2">{t("lead")}</p>
          <p className="mt-5">
            <ButtonLink href="/checker">{guide("askChecker")}</ButtonLink>
          </p>
        </div>
        <div className="max-lg:mt-5 lg:pl-6">
          <PolicyFacts policy={policy} />
        </div>
      </header>
      <WhoSection policy={policy} />
      <ClassesSection policy={policy} />
      <TestsSection policy={policy} />
      <DatesSection policy={policy} />
      <ClausesSection />
      <ReadingsSection policy={policy} />
      <VersionsSection {...programme} />
    </>
  );
}
