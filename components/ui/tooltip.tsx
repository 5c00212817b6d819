"use client";

import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import { FLOAT } from "./float-classes.ts";
import { joinClasses } from "./join-classes.ts";

export type TooltipProps = {
  readonly text: string;
  /** One focusable element. It must say by itself what it is: a tooltip adds and never replaces. */
  readonly children: React.ReactElement;
};

export function Tooltip({ text, children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner sideOffset={6} className="z-10">
          <BaseTooltip.Popup className={joinClasses(FLOAT, "max-w-70 px-3 py-1.5 text-sm")}>
            {text}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
