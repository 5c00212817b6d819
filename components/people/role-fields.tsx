import { useTranslations } from "next-intl";
import { NativeSelect } from "#components/ui/native-select.tsx";
import type { Choice, PersonRole } from "./person-form.tsx";

const ROLES = ["ambassador", "reviewer", "admin"] as const;

export function RoleFields({
  now,
  ambassadors,
}: {
  /** What is chosen at first. */
  readonly now: { readonly role: PersonRole; readonly ambassadorId: string | null };
  readonly ambassadors: readonly Choice[];
}) {
  const t = useTranslations("people");
  const words = useTranslations("shell");
  return (
    <>
      <NativeSelect
        label={t("role")}
        name="role"
        defaultValue={now.role}
        options={ROLES.map((value) => ({ value, label: words(`role.${value}`) }))}
      />
      <NativeSelect
        label={t("ambassador")}
        name="ambassadorId"
        defaultValue={now.ambassadorId ?? ""}
        note={t("ambassadorNote")}
        options={[{ value: "", label: t("noAmbassador") }, ...ambassadors]}
      />
    </>
  );
}
