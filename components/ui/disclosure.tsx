"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

export type DisclosureProps = {
  /** What opens it; the whole label where it is only a picture. */
  readonly summary: React.ReactNode;
  readonly label?: string;
  readonly summaryClassName?: string;
  readonly panelClassName?: string;
  readonly className?: string;
  /** Of those with one name, only one is open. */
  readonly name?: string;
  readonly children: React.ReactNode;
};

/**
 * A panel under its button, in the browser's own `details`: it opens without script, which only adds
 * that Escape, a click elsewhere and going to another page close it.
 */
export function Disclosure(props: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();
  useEffect(() => {
    if (pathname) details.current?.removeAttribute("open");
  }, [pathname]);
  useEffect(() => closeFromOutside(details), []);
  return (
    <details ref={details} name={props.name} className={`group relative ${props.className ?? ""}`}>
      <summary aria-label={props.label} title={props.label} className={props.summaryClassName}>
        {props.summary}
      </summary>
      <div className={props.panelClassName}>{props.children}</div>
    </details>
  );
}

function closeFromOutside(details: React.RefObject<HTMLDetailsElement | null>): () => void {
  const onPointer = (event: PointerEvent) => {
    const isInside = event.target instanceof Node && details.current?.contains(event.target);
    if (!isInside) details.current?.removeAttribute("open");
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current?.open) return;
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  };
  document.addEventListener("pointerdown", onPointer);
  document.addEventListener("keydown", onKey);
  return () => {
    document.removeEventListener("pointerdown", onPointer);
    document.removeEventListener("keydown", onKey);
  };
}
