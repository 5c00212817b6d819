import { INPUT } from "./input-classes.ts";
import { Labelled } from "./labelled.tsx";

export type NativeSelectProps = {
  readonly label: string;
  readonly name: string;
  readonly defaultValue: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly note?: string | undefined;
};

/** The browser's own list. */
export function NativeSelect({ label, name, defaultValue, options, note }: NativeSelectProps) {
  return (
    <Labelled label={label} note={note}>
      {(tied) => (
        <select {...tied} name={name} defaultValue={defaultValue} className={INPUT}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
