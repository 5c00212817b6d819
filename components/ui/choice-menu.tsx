"use client";

import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { buttonClasses } from "./button-classes.ts";
import { FLOAT, FLOAT_ITEM } from "./float-classes.ts";
import { joinClasses } from "./join-classes.ts";

export type ChoiceMenuProps = {
  /** Icon and words of the button that opens it. */
  readonly children: React.ReactNode;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Several things of a list, each on or off: which columns a table shows. */
export function ChoiceMenu({ children, options, chosen, onChange }: ChoiceMenuProps) {
  const toggle = (value: string, isOn: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => (each === value ? isOn : chosen.includes(each))),
    );
  return (
    <Menu.Root>
      <Menu.Trigger className={buttonClasses({ look: "plain", size: "small" })}>
        {children}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-10">
          <Menu.Popup className={joinClasses(FLOAT, "p-1")}>
            {options.map(({ value, label }) => (
              <Menu.CheckboxItem
                key={value}
                checked={chosen.includes(value)}
                onCheckedChange={(isOn) => toggle(value, isOn)}
                className={FLOAT_ITEM}
              >
                <span className="w-4">
                  <Menu.CheckboxItemIndicator>
                    <Check size={14} />
                  </Menu.CheckboxItemIndicator>
                </span>
                {label}
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
