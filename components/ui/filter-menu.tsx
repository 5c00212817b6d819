"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown, X } from "lucide-react";
import { FLOAT, FLOAT_ITEM } from "./float-classes.ts";
import { joinClasses } from "./join-classes.ts";

export type FilterMenuProps = {
  /** What is filtered by. */
  readonly label: string;
  /** The whole text of the button while a value is set, "Reason: Product already bought". */
  readonly setLabel: string | null;
  readonly clearLabel: string;
  readonly anyLabel: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** A filter in a row of filters: closed, open, or set to a value that can be taken back. */
export function FilterMenu(props: FilterMenuProps) {
  const isSet = props.value !== null;
  return (
    <span className="inline-flex items-center">
      <Menu.Root>
        <Menu.Trigger
          className={joinClasses(
            "inline-flex h-8 items-center gap-1 rounded-md px-2.25 hover:bg-sunk hover:text-ink max-md:h-11",
            isSet ? "font-medium text-ink" : "text-ink-2",
          )}
        >
          {props.setLabel ?? props.label}
          {!isSet && <ChevronDown size={13} />}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="start" className="z-10">
            <Menu.Popup
              className={joinClasses(FLOAT, "max-h-(--available-height) overflow-y-auto p-1")}
            >
              <FilterOptions {...props} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {isSet && (
        <button
          type="button"
          aria-label={props.clearLabel}
          title={props.clearLabel}
          onClick={() => props.onChange(null)}
          className="inline-grid size-6 place-items-center rounded-md text-ink-2 hover:bg-sunk max-md:size-11"
        >
          <X size={13} />
        </button>
      )}
    </span>
  );
}

function FilterOptions({ anyLabel, options, value, onChange }: FilterMenuProps) {
  return (
    <Menu.RadioGroup
      value={value ?? ""}
      onValueChange={(next: string) => onChange(next === "" ? null : next)}
    >
      {[{ value: "", label: anyLabel }, ...options].map((option) => (
        <Menu.RadioItem key={option.value} value={option.value} closeOnClick className={FLOAT_ITEM}>
          <span className="w-4">
            <Menu.RadioItemIndicator>
              <Check size={14} />
            </Menu.RadioItemIndicator>
          </span>
          {option.label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
