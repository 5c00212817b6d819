import { Search } from "lucide-react";
import { KeyCap } from "./key-cap.tsx";
import { joinClasses } from "./join-classes.ts";

export type SearchFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly name?: string;
  readonly defaultValue?: string;
  /** The key that leads here from anywhere on the page. */
  readonly hotkey?: string;
  readonly maxLength?: number;
  readonly className?: string;
};

/** Part of a form that asks with GET, so that a search is an address. */
export function SearchField({
  label,
  placeholder,
  name = "q",
  defaultValue,
  hotkey,
  maxLength = 200,
  className,
}: SearchFieldProps) {
  return (
    <label
      className={joinClasses(
        "inline-flex h-8.5 items-center gap-2 rounded-md border border-rule-strong bg-lift px-2.5",
        "focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-rubric max-md:h-11",
        className,
      )}
    >
      <Search size={15} className="text-ink-3" />
      <input
        type="search"
        name={name}
        aria-label={label}
        placeholder={placeholder}
        defaultValue={defaultValue}
        maxLength={maxLength}
        autoComplete="off"
        enterKeyHint="search"
        data-hotkey={hotkey}
        aria-keyshortcuts={hotkey}
        className="w-full min-w-0 bg-transparent outline-none max-md:text-md"
      />
      {hotkey !== undefined && (
        <span className="max-md:hidden" aria-hidden>
          <KeyCap>{hotkey}</KeyCap>
        </span>
      )}
    </label>
  );
}
