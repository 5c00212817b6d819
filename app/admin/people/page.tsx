import { getTranslations } from "next-intl/server";
import { InviteForm } from "#components/people/invite-form.tsx";
import { OutcomeNotice } from "#components/people/outcome-notice.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { requireViewer } from "#lib/auth/require-viewer.ts";
import { listAmbassadors } from "#lib/people/list-ambassadors.ts";
import { listPeople } from "#lib/people/list-people.ts";
import { change, endSessions, invite, restore, suspend } from "#lib/people/people-actions.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const DONE = ["invited", "changed", "suspended", "restored", "ended"] as const;

export async function generateMetadata() {
  const t = await getTranslations("people");
  return { title: t("title") };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("person.list");
  const [t, query] = await Promise.all([getTranslations("people"), searchParams]);
  const people = await listPeople(viewer);
  const ambassadors = (await listAmbassadors(viewer)).map(({ ambassadorId, name }) => ({
    value: ambassadorId,
    label: name,
  }));
  const done = DONE.find((each) => each === query["done"]);
  return (
    <>
      <PageHead title={t("title")} summary={t("count", { count: people.length })} />
      <OutcomeNotice query={query} done={done ? t(`done.${done}`) : null} />
      <PeopleTable
        people={people}
        viewerId={viewer.personId}
        ambassadors={ambassadors}
        actions={{ change, suspend, restore, endSessions }}
      />
      <Section title={t("invite")} id="invite">
        <InviteForm invite={invite} ambassadors={ambassadors} />
      </Section>
    </>
  );
}
