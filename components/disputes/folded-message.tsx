import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import type { FormAction } from "./take-panel.tsx";

export type FoldedMessageProps = {
  readonly action: FormAction;
  readonly fields: Readonly<Record<string, string>>;
  /** What unfolds it. */
  readonly title: string;
  readonly label: string;
  /** Who reads it. */
  readonly note: string;
  readonly submit: string;
};

/** A message that a step of a dispute asks for, folded up: it is not written in passing. */
export function FoldedMessage({ action, fields, title, label, note, submit }: FoldedMessageProps) {
  return (
    <details>
      <summary className="rubric-line w-fit">{title}</summary>
      <form action={action} className="mt-3 flex flex-col gap-3">
        <HiddenFields fields={fields} />
        <TextArea name="message" label={label} note={note} rows={3} required maxLength={4_000} />
        <Button type="submit" className="self-start">
          {submit}
        </Button>
      </form>
    </details>
  );
}
