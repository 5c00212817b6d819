import { ChevronDown, X } from "lucide-react";
import { joinClasses } from "./join-classes.ts";
import { MenuButton } from "./menu-button.tsx";
import type { MenuOption } from "./menu-panel.tsx";

export type FilterMenuProps = {
  /** What is filtered by. */
  readonly label: string;
  /** The whole text of the button while a value is set, "Reason: Product already bought". */
  readonly setLabel: string | null;
  readonly clearLabel: string;
  readonly anyLabel: string;
  readonly options: readonly MenuOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** A filter in a row of filters: closed, open, or set to a value that can be taken back. */
export function FilterMenu(props: FilterMenuProps) {
  const { options, value, onChange } = props;
  const isSet = value !== null;
  return (
    <span className="inline-flex items-center">
      <MenuButton
        kind="one"
        options={[{ value: "", label: props.anyLabel }, ...options]}
        value={value ?? ""}
        onChange={(next) => onChange(next === "" ? null : next)}
        className={joinClasses(
          "inline-flex h-8 items-center gap-1 rounded-md px-2.25 hover:bg-sunk hover:text-ink data-popup-open:bg-sunk data-popup-open:text-ink max-md:h-11",
          isSet ? "font-medium text-ink" : "text-ink-2",
        )}
      >
        {props.setLabel ?? props.label}
        {!isSet && <ChevronDown size={13} />}
      </MenuButton>
      {isSet && (
        <button
          type="button"
          aria-label={props.clearLabel}
          title={props.clearLabel}
          onClick={() => onChange(null)}
          className="inline-grid size-6 place-items-center rounded-md text-ink-2 hover:bg-sunk max-md:size-11"
        >
          <X size={13} />
        </button>
      )}
    </span>
  );
}
