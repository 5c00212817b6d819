import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { RoleFields } from "./role-fields.tsx";

export type PersonRole = "ambassador" | "reviewer" | "admin";
export type Choice = { readonly value: string; readonly label: string };
export type FormAction = (form: FormData) => void | Promise<void>;

export type PersonFormProps = {
  readonly person: {
    readonly personId: string;
    readonly name: string;
    readonly role: PersonRole;
    readonly ambassadorId: string | null;
    readonly isSuspended: boolean;
  };
  readonly ambassadors: readonly Choice[];
  readonly actions: {
    readonly change: FormAction;
    readonly suspend: FormAction;
    readonly restore: FormAction;
    readonly endSessions: FormAction;
  };
};

/** What an admin can do with a person. Plain forms: all of it works without script. */
export function PersonForm({ person, ambassadors, actions }: PersonFormProps) {
  const t = useTranslations("people");
  const { personId, name, isSuspended } = person;
  return (
    <div className="flex max-w-100 flex-col gap-5 py-3">
      <form action={actions.change} className="flex flex-col gap-4">
        <input type="hidden" name="personId" value={personId} />
        <RoleFields now={person} ambassadors={ambassadors} />
        <Button type="submit" className="self-start">
          {t("save")}
        </Button>
      </form>
      <div className="flex flex-wrap items-center gap-3">
        <OneButton
          action={isSuspended ? actions.restore : actions.suspend}
          personId={personId}
          label={t(isSuspended ? "restore" : "suspend")}
        />
        {!isSuspended && (
          <>
            <OneButton action={actions.endSessions} personId={personId} label={t("endSessions")} />
            <p className="text-sm text-ink-3">{t("suspendNote", { name })}</p>
          </>
        )}
      </div>
    </div>
  );
}

function OneButton({
  action,
  personId,
  label,
}: {
  readonly action: FormAction;
  readonly personId: string;
  readonly label: string;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="personId" value={personId} />
      <Button type="submit">{label}</Button>
    </form>
  );
}
