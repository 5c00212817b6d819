import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";

export type ImportFormProps = {
  /** Takes a POST of `files`, and of `strict` where all or nothing is to be recorded. */
  readonly action: string;
  /** Takes over where script runs, to show how far it is. */
  readonly onSubmit?: (event: React.SubmitEvent<HTMLFormElement>) => void;
  readonly isWorking?: boolean;
};

/** Hands in fact files; which ones they are is told by their names. */
export function ImportForm({ action, onSubmit, isWorking = false }: ImportFormProps) {
  const t = useTranslations("imports");
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      className="flex max-w-150 flex-col items-start gap-5"
      {...(onSubmit && { onSubmit })}
    >
      <div className="w-full">
        <label htmlFor="import-files" className="text-sm text-ink-2">
          {t("choose")}
        </label>
        <input
          id="import-files"
          type="file"
          name="files"
          accept=".csv,.gz"
          multiple
          required
          disabled={isWorking}
          aria-describedby="import-files-note"
          className="mt-1 w-full rounded-md border border-rule-strong bg-lift p-1.5 text-ink-2 file:mr-3 file:h-8 file:rounded-sm file:border file:border-rule-strong file:bg-paper file:px-3 file:font-medium file:text-ink"
        />
        <p id="import-files-note" className="mt-1 text-sm text-ink-3">
          {t("chooseNote")}
        </p>
      </div>
      <CheckboxField name="strict" label={t("strict")} note={t("strictNote")} />
      <Button type="submit" look="ink" disabled={isWorking}>
        {t(isWorking ? "working" : "start")}
      </Button>
    </form>
  );
}
