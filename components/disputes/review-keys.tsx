"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** `j` and `k` open the next and the previous dispute of the view, `c` takes this one. */
export function ReviewKeys({
  previous,
  next,
}: {
  readonly previous: string | null;
  readonly next: string | null;
}) {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (
        target instanceof HTMLElement &&
        target.closest("input:not([type=radio]), textarea, select, dialog, [role=menu]")
      ) {
        return;
      }
      if (event.key === "j" && next !== null) router.push(next);
      if (event.key === "k" && previous !== null) router.push(previous);
      if (event.key === "c") document.querySelector<HTMLElement>("[data-claim-button]")?.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, previous, next]);
  return null;
}
