import { ChevronDown } from "lucide-react";

/** A word of a sentence that one may change. */
export const BLANK =
  "field-sizing-content leading-[1.35] [&::-webkit-calendar-picker-indicator]:ml-1 [&::-webkit-calendar-picker-indicator]:opacity-60 max-w-full cursor-pointer border-b border-rubric bg-transparent text-ink hover:bg-sunk focus-visible:outline-2 focus-visible:outline-rubric";

export type SelectBlankProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** A word of a sentence that one may change: the browser's own list, so that it works on every device. */
export function SelectBlank({ name, label, value, options }: SelectBlankProps) {
  return (
    <Chosen>
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
    </Chosen>
  );
}

/** A blank that is chosen, not typed: its arrow is drawn like every other one. */
export function Chosen({ children }: { readonly children: React.ReactNode }) {
  return (
    <span className="relative inline-block max-w-full leading-[1.35]">
      {children}
      <ChevronDown
        size={14}
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-0.5 -translate-y-1/2 text-ink-3"
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
      className={BLANK}
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
