"use client";

import { Popover as BasePopover } from "@base-ui/react/popover";
import { FLOAT } from "./float-classes.ts";
import { joinClasses } from "./join-classes.ts";

export type PopoverProps = {
  readonly title?: string;
  /** The button that opens it. */
  readonly trigger: React.ReactElement;
  readonly align?: "start" | "center" | "end";
  readonly children: React.ReactNode;
};

export function Popover({ title, trigger, align = "start", children }: PopoverProps) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={6} align={align} className="z-10">
          <BasePopover.Popup className={joinClasses(FLOAT, "max-w-96 p-4")}>
            {title !== undefined && (
              <BasePopover.Title className="mb-2 font-medium">{title}</BasePopover.Title>
            )}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
