import { ChevronDown } from "lucide-react";

const BLANK =
  "field-sizing-content max-w-full cursor-pointer border-b border-rubric bg-transparent text-ink hover:bg-sunk focus-visible:outline-2 focus-visible:outline-rubric";

export type SelectBlankProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** A word of a sentence that one may change: the browser's own list, so that it works on every device. */
export function SelectBlank({ name, label, value, options }: SelectBlankProps) {
  return (
    <span className="relative inline-block max-w-full">
      <select
        key={value}
        name={name}
        aria-label={label}
        defaultValue={value}
        className={`${BLANK} appearance-none pr-5`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-lift font-sans text-base">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        size={14}
        aria-hidden
        className="pointer-events-none absolute right-0.5 bottom-2.5 text-ink-3"
      />
    </span>
  );
}

export function DayBlank({
  name,
  label,
  value,
  min,
}: Omit<SelectBlankProps, "options"> & { readonly min: string }) {
  return (
    <input
      key={value}
      type="date"
      name={name}
      aria-label={label}
      defaultValue={value}
      min={min}
      required
      className={`${BLANK} [&::-webkit-calendar-picker-indicator]:opacity-60`}
    />
  );
}

export function AmountBlank({ name, label, value }: Omit<SelectBlankProps, "options">) {
  return (
    <input
      type="text"
      inputMode="decimal"
      name={name}
      aria-label={label}
      defaultValue={value}
      maxLength={20}
      autoComplete="off"
      required
      className={`${BLANK} cursor-text`}
      style={{ minWidth: "3ch" }}
    />
  );
}
