"use client";

import { Field as BaseField } from "@base-ui/react/field";
import { INPUT } from "./input-classes.ts";

export type FieldProps = {
  readonly label: string;
  readonly name: string;
  readonly type?: "text" | "email" | "search" | "date";
  /** Said under the field. */
  readonly note?: string;
  /** What is wrong with what was sent. */
  readonly error?: string;
  readonly placeholder?: string;
  readonly defaultValue?: string;
  readonly autoComplete?: string;
  readonly isRequired?: boolean;
  readonly maxLength?: number;
};

/** A label, a place to fill in, and what is said of it; all three are tied together for reading aloud. */
export function Field({
  label,
  name,
  type = "text",
  note,
  error,
  isRequired = false,
  ...control
}: FieldProps) {
  return (
    <BaseField.Root name={name} invalid={error !== undefined} className="flex flex-col gap-1">
      <BaseField.Label className="text-sm text-ink-2">{label}</BaseField.Label>
      <BaseField.Control type={type} required={isRequired} className={INPUT} {...control} />
      {error !== undefined && (
        <BaseField.Error match className="text-sm text-rubric">
          {error}
        </BaseField.Error>
      )}
      {note !== undefined && (
        <BaseField.Description className="text-sm text-ink-3">{note}</BaseField.Description>
      )}
    </BaseField.Root>
  );
}
