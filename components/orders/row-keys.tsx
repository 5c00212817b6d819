"use client";

import { useEffect } from "react";

const STEPS: { readonly [key: string]: number } = { j: 1, k: -1 };

/** `j` and `k` go from row to row by focusing each row's own link, so that Enter opens it. */
export function RowKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select")) {
        return;
      }
      const links = [...document.querySelectorAll<HTMLElement>("[data-row-link]")];
      const row = document.activeElement?.closest("tr") ?? null;
      const at = links.findIndex((link) => link.closest("tr") === row);
      const next = links[at < 0 ? 0 : at + step];
      next?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
