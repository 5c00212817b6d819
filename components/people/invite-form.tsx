import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/input-field.tsx";
import { RoleFields } from "./role-fields.tsx";
import type { Choice, FormAction } from "./person-form.tsx";

const NEWCOMER = { role: "ambassador", ambassadorId: null } as const;

export function InviteForm({
  invite,
  ambassadors,
}: {
  readonly invite: FormAction;
  readonly ambassadors: readonly Choice[];
}) {
  const t = useTranslations("people");
  return (
    <form action={invite} className="flex max-w-100 flex-col gap-4">
      <InputField label={t("name")} name="name" maxLength={120} autoComplete="off" required />
      <InputField
        label={t("email")}
        name="email"
        type="email"
        maxLength={254}
        autoComplete="off"
        note={t("inviteNote")}
        required
      />
      <RoleFields now={NEWCOMER} ambassadors={ambassadors} />
      <Button type="submit" look="ink" className="self-start">
        {t("send")}
      </Button>
    </form>
  );
}
