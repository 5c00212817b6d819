import { buttonClasses } from "./button-classes.ts";
import { MenuButton } from "./menu-button.tsx";
import type { MenuOption } from "./menu-panel.tsx";

export type ChoiceMenuProps = {
  /** Icon and words of the button that opens it. */
  readonly children: React.ReactNode;
  readonly options: readonly MenuOption[];
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
    <MenuButton
      kind="several"
      options={options}
      chosen={chosen}
      onChange={toggle}
      align="end"
      className={buttonClasses({ look: "plain", size: "small" })}
    >
      {children}
    </MenuButton>
  );
}
