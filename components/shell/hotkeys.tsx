"use client";

import { useEffect } from "react";

/** Keys that lead to a field from anywhere on the page; the page's own field comes before the header's. */
export function Hotkeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const fields = [...document.querySelectorAll<HTMLElement>("[data-hotkey]")];
      const field =
        fields.find((each) => isFor(each, event.key) && each.closest("main")) ??
        fields.find((each) => isFor(each, event.key));
      if (!field) return;
      event.preventDefault();
      field.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

function isFor(field: HTMLElement, key: string): boolean {
  return field.dataset["hotkey"] === key && field.offsetParent !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}
