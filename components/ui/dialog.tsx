"use client";

import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { FLOAT } from "./float-classes.ts";
import { joinClasses } from "./join-classes.ts";

export type DialogProps = {
  readonly title: string;
  readonly description?: string;
  readonly closeLabel: string;
  /** The button that opens it; left out where `isOpen` decides. */
  readonly trigger?: React.ReactElement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: React.ReactNode;
};

export function Dialog({
  title,
  description,
  closeLabel,
  trigger,
  isOpen,
  onOpenChange,
  children,
}: DialogProps) {
  return (
    <BaseDialog.Root
      {...(isOpen !== undefined && { open: isOpen })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-10 bg-[oklch(0_0_0/0.35)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          className={joinClasses(
            FLOAT,
            "fixed top-[12vh] left-1/2 max-h-[76vh] w-140 max-w-[calc(100vw-2rem)] -translate-x-1/2 overflow-y-auto p-6",
          )}
        >
          <div className="flex items-start justify-between gap-4">
            <BaseDialog.Title className="font-serif text-lead">{title}</BaseDialog.Title>
            <BaseDialog.Close
              aria-label={closeLabel}
              className="inline-grid size-8 place-items-center rounded-md text-ink-2 hover:bg-sunk max-md:size-11"
            >
              <X size={16} />
            </BaseDialog.Close>
          </div>
          {description !== undefined && (
            <BaseDialog.Description className="mt-1 text-ink-2">
              {description}
            </BaseDialog.Description>
          )}
          <div className="mt-4">{children}</div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
