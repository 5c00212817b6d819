"use client";

import { lazy, Suspense, useId, useRef, useState } from "react";
import type { MenuChoice } from "./menu-panel.tsx";

const load = () => import("./menu-panel.tsx");
const MenuPanel = lazy(load);

export type MenuButtonProps = MenuChoice & {
  readonly className: string;
  readonly align?: "start" | "end";
  /** Icon and words of the button. */
  readonly children: React.ReactNode;
};

/**
 * A button with a menu under it. The menu's script comes when somebody goes to the button: a page of
 * filters is read far more often than filtered.
 */
export function MenuButton({ className, align = "start", children, ...choice }: MenuButtonProps) {
  const id = useId();
  const ref = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const open = () => {
    setWasOpened(true);
    setIsOpen(true);
  };
  return (
    <>
      <button
        ref={ref}
        id={id}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-popup-open={isOpen ? "" : undefined}
        className={className}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => (isOpen ? setIsOpen(false) : open())}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          open();
        }}
      >
        {children}
      </button>
      {wasOpened && (
        <Suspense fallback={null}>
          <MenuPanel
            {...choice}
            isOpen={isOpen}
            onOpenChange={setIsOpen}
            anchor={ref}
            labelledBy={id}
            align={align}
          />
        </Suspense>
      )}
    </>
  );
}
