"use client";

import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { FLOAT, FLOAT_ITEM } from "./float-classes.ts";
import { joinClasses } from "./join-classes.ts";

export type MenuOption = { readonly value: string; readonly label: string };

/** What a menu chooses: one of its options, or each on or off. */
export type MenuChoice =
  | {
      readonly kind: "one";
      readonly options: readonly MenuOption[];
      readonly value: string;
      readonly onChange: (value: string) => void;
    }
  | {
      readonly kind: "several";
      readonly options: readonly MenuOption[];
      readonly chosen: readonly string[];
      readonly onChange: (value: string, isOn: boolean) => void;
    };

export type MenuPanelProps = MenuChoice & {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly anchor: React.RefObject<HTMLElement | null>;
  readonly labelledBy: string;
  readonly align: "start" | "end";
};

/** The open menu of a button that stands for itself. */
export default function MenuPanel({
  isOpen,
  onOpenChange,
  anchor,
  labelledBy,
  align,
  ...choice
}: MenuPanelProps) {
  return (
    <Menu.Root open={isOpen} onOpenChange={(next) => onOpenChange(next)}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} sideOffset={4} align={align} className="z-10">
          <Menu.Popup
            aria-labelledby={labelledBy}
            finalFocus={anchor}
            className={joinClasses(FLOAT, "max-h-(--available-height) overflow-y-auto p-1")}
          >
            {choice.kind === "one" ? <One {...choice} /> : <Several {...choice} />}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

type Of<Kind extends MenuChoice["kind"]> = Extract<MenuChoice, { readonly kind: Kind }>;

function One({ options, value, onChange }: Of<"one">) {
  return (
    <Menu.RadioGroup value={value} onValueChange={(next: string) => onChange(next)}>
      {options.map((option) => (
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

function Several({ options, chosen, onChange }: Of<"several">) {
  return options.map(({ value, label }) => (
    <Menu.CheckboxItem
      key={value}
      checked={chosen.includes(value)}
      onCheckedChange={(isOn) => onChange(value, isOn)}
      className={FLOAT_ITEM}
    >
      <span className="w-4">
        <Menu.CheckboxItemIndicator>
          <Check size={14} />
        </Menu.CheckboxItemIndicator>
      </span>
      {label}
    </Menu.CheckboxItem>
  ));
}
