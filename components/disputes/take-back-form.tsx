import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import type { FormAction } from "./take-panel.tsx";

/** Takes goodwill back; the ambassador reads why. Folded up: it is not done in passing. */
export function TakeBackForm({
  action,
  fields,
}: {
  readonly action: FormAction;
  readonly fields: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("disputeDesk.goodwill");
  return (
    <details className="mt-1.5">
      <summary className="rubric-line w-fit">{t("takeBack")}</summary>
      <form action={action} className="mt-3 flex flex-col gap-3">
        <HiddenFields fields={fields} />
        <TextArea
          name="message"
          label={t("why")}
          note={t("whyNote")}
          rows={3}
          required
          maxLength={4_000}
        />
        <Button type="submit" className="self-start">
          {t("submit")}
        </Button>
      </form>
    </details>
  );
}
