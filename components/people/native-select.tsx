import { useId } from "react";
import { INPUT } from "#components/ui/input-classes.ts";

export type NativeSelectProps = {
  readonly label: string;
  readonly name: string;
  readonly defaultValue: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly note?: string;
};

/** The browser's own list: works in a form without script. */
export function NativeSelect({ label, name, defaultValue, options, note }: NativeSelectProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm text-ink-2">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        className={INPUT}
        {...(note !== undefined && { "aria-describedby": `${id}-note` })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {note !== undefined && (
        <p id={`${id}-note`} className="text-sm text-ink-3">
          {note}
        </p>
      )}
    </div>
  );
}
