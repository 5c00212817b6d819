import { useTranslations } from "next-intl";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { type Choice, PersonForm, type PersonFormProps, type PersonRole } from "./person-form.tsx";

export type PersonLine = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: PersonRole;
  readonly ambassadorId: string | null;
  readonly suspendedAt: number | null;
  readonly sessions: number;
  readonly seenAt: number | null;
};

export type PeopleTableProps = {
  readonly people: readonly PersonLine[];
  readonly viewerId: string;
  readonly ambassadors: readonly Choice[];
  readonly actions: PersonFormProps["actions"];
};

/** One line a person; it opens to what can be changed. */
export function PeopleTable({ people, viewerId, ambassadors, actions }: PeopleTableProps) {
  const t = useTranslations("people");
  return (
    <ul className="mt-6 border-t border-rule-strong">
      {people.map((person) => (
        <li key={person.personId} className="border-b border-rule">
          <details>
            <summary className="grid cursor-pointer items-baseline gap-x-4 py-2.5 hover:bg-sunk md:grid-cols-[1.2fr_1.6fr_1fr_1.4fr]">
              <span className="font-medium">
                {person.name}
                {person.personId === viewerId && (
                  <span className="ml-2 text-sm font-text text-ink-3">{t("you")}</span>
                )}
              </span>
              <span className="truncate text-ink-2">{person.email}</span>
              <PersonRoleWords person={person} ambassadors={ambassadors} />
              <PersonState person={person} />
            </summary>
            <PersonForm
              person={{ ...person, isSuspended: person.suspendedAt !== null }}
              ambassadors={ambassadors}
              actions={actions}
            />
          </details>
        </li>
      ))}
    </ul>
  );
}

function PersonRoleWords({
  person,
  ambassadors,
}: {
  readonly person: PersonLine;
  readonly ambassadors: readonly Choice[];
}) {
  const t = useTranslations("shell");
  const tied = ambassadors.find((each) => each.value === person.ambassadorId);
  return (
    <span className="text-ink-2">
      {t(`role.${person.role}`)}
      {tied && <span className="block text-sm text-ink-3">{tied.label}</span>}
    </span>
  );
}

function PersonState({ person }: { readonly person: PersonLine }) {
  const t = useTranslations("people");
  const { day, dayTime } = useFormats();
  const words =
    person.suspendedAt !== null
      ? t("suspended", { when: day(person.suspendedAt) })
      : person.seenAt !== null
        ? t("lastSeen", { when: dayTime(person.seenAt) })
        : t("sessions", { count: person.sessions });
  return <span className="text-sm text-ink-3">{words}</span>;
}
