"use client";

import { useEffect, useRef } from "react";
import { FLOAT } from "./float-classes.ts";
import { joinClasses } from "./join-classes.ts";

export type ModalProps = {
  readonly label: string;
  readonly onClose: () => void;
  readonly className?: string;
  /** What carries `data-first-focus` has the focus first; else the browser chooses. */
  readonly children: React.ReactNode;
};

/**
 * A float over the page, in the browser's own `dialog`: it holds the focus, `Escape` and a press beside
 * it close it, and the focus goes back to where it was. Rendered while it is open.
 */
export function Modal({ label, onClose, className, children }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>("[data-first-focus]")?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-label={label}
      className={joinClasses(
        FLOAT,
        "top-[12vh] mx-auto w-160 max-w-[calc(100vw-1.5rem)] overflow-hidden backdrop:bg-[oklch(0_0_0/0.35)]",
        className,
      )}
      // Closed and shown again at once, as React does while developing, is not closed.
      onClose={(event) => event.currentTarget.open || onClose()}
      onPointerDown={(event) => event.target === event.currentTarget && ref.current?.close()}
    >
      {children}
    </dialog>
  );
}
