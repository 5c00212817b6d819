import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import type { FormAction } from "./take-panel.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

/** A word among reviewers. */
export function NoteForm({
  action,
  fields,
}: {
  readonly action: FormAction;
  readonly fields: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("disputeDesk.write");
  return (
    <details>
      <summary className="rubric-line w-fit">{t("note")}</summary>
      <form action={action} className="mt-3 flex flex-col gap-3">
        <HiddenFields fields={fields} />
        <TextArea
          name="message"
          label={t("note")}
          note={t("noteNote")}
          rows={3}
          required
          maxLength={4_000}
        />
        <Button type="submit" className="self-start">
          {t("sendNote")}
        </Button>
      </form>
    </details>
  );
}
