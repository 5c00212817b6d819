"use client";

import { Select as BaseSelect } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { FLOAT, FLOAT_ITEM } from "./float-classes.ts";
import { INPUT } from "./input-classes.ts";
import { joinClasses } from "./join-classes.ts";

export type SelectOption = { readonly value: string; readonly label: string };

export type SelectProps = {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly name?: string;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onChange?: (value: string) => void;
};

export function Select({ label, options, name, value, defaultValue, onChange }: SelectProps) {
  return (
    <BaseSelect.Root
      items={options}
      {...(name !== undefined && { name })}
      {...(value !== undefined && { value })}
      {...(defaultValue !== undefined && { defaultValue })}
      {...(onChange && { onValueChange: (next: string | null) => next !== null && onChange(next) })}
    >
      <div className="flex flex-col gap-1">
        <BaseSelect.Label className="text-sm text-ink-2">{label}</BaseSelect.Label>
        <BaseSelect.Trigger
          className={joinClasses(INPUT, "inline-flex items-center justify-between gap-2 text-left")}
        >
          <BaseSelect.Value />
          <BaseSelect.Icon>
            <ChevronDown size={14} className="text-ink-3" />
          </BaseSelect.Icon>
        </BaseSelect.Trigger>
      </div>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-10">
          <BaseSelect.Popup className={joinClasses(FLOAT, "min-w-(--anchor-width)")}>
            <BaseSelect.List className="max-h-(--available-height) overflow-y-auto p-1">
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} className={FLOAT_ITEM}>
                  <span className="w-4">
                    <BaseSelect.ItemIndicator>
                      <Check size={14} />
                    </BaseSelect.ItemIndicator>
                  </span>
                  <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
