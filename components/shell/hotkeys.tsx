"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { FloatName, FloatsProps } from "#components/palette/floats.tsx";

const Floats = lazy(() => import("#components/palette/floats.tsx"));

const STEPS: { readonly [key: string]: number } = { j: 1, k: -1 };

export type HotkeysProps = FloatsProps & {
  /** A visitor has nothing to search in. */
  readonly hasPalette: boolean;
};

/** The keys that work anywhere, and the floats that they open. */
export function Hotkeys({ hasPalette, ...floats }: HotkeysProps) {
  const [open, setOpen] = useState<FloatName | null>(null);
  useEffect(() => {
    const show = (name: FloatName) => {
      if (name === "keys" || hasPalette) setOpen((now) => (now === name ? null : name));
    };
    const onKey = (event: KeyboardEvent) => onKeyDown(event, show);
    const onPress = (event: MouseEvent) => onClick(event, show);
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onPress);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onPress);
    };
  }, [hasPalette]);
  return (
    <Suspense fallback={null}>
      {open !== null && <Floats open={open} onOpen={setOpen} {...floats} />}
    </Suspense>
  );
}

type Show = (name: FloatName) => void;

function onKeyDown(event: KeyboardEvent, show: Show): void {
  const { key } = event;
  const isPalette = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (isPalette && key.toLowerCase() === "k") {
    event.preventDefault();
    return show("palette");
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
  const step = STEPS[key];
  if (step !== undefined) return focusRow(step);
  if (key !== "?" && key !== "/") return;
  event.preventDefault();
  if (key === "?") return show("keys");
  const field = searchOfPage();
  if (field) field.focus();
  else show("palette");
}

/** Without script the button is part of a form, which leads to the orders. */
function onClick(event: MouseEvent, show: Show): void {
  const opener = event.target instanceof Element && event.target.closest("[data-opens]");
  if (!opener) return;
  event.preventDefault();
  show(opener.getAttribute("data-opens") === "keys" ? "keys" : "palette");
}

/** A row is gone to by focusing its own link, so that Enter opens it. */
function focusRow(step: number): void {
  const links = [...document.querySelectorAll<HTMLElement>("[data-row-link]")];
  const row = document.activeElement?.closest("tr") ?? null;
  const at = links.findIndex((link) => link.closest("tr") === row);
  links[at < 0 ? 0 : at + step]?.focus();
}

/** What the page itself is searched by comes before what searches everything. */
function searchOfPage(): HTMLElement | undefined {
  const fields = [...document.querySelectorAll<HTMLElement>('main [data-hotkey="/"]')];
  return fields.find((field) => field.offsetParent !== null);
}

/** Somebody types, or chooses in something that is open. */
function isTaken({ target, defaultPrevented }: KeyboardEvent): boolean {
  return (
    defaultPrevented ||
    (target instanceof HTMLElement &&
      target.closest("input, textarea, select, dialog, [role=menu], [role=listbox]") !== null)
  );
}
