import { type RefObject, useEffect } from "react";
import { DECISION_OPTIONS, type DecisionOption } from "./decision-options.ts";

/** A letter chooses a decision and leads to its sentence; Control and Enter send it and open the next. */
export function useDecideKeys(
  form: RefObject<HTMLFormElement | null>,
  options: readonly DecisionOption[],
  choose: (option: DecisionOption) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        const isInside = event.target instanceof Node && form.current?.contains(event.target);
        if (!isInside) return;
        event.preventDefault();
        const first = form.current?.querySelector<HTMLButtonElement>("button[type=submit]");
        form.current?.requestSubmit(first);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const found = DECISION_OPTIONS.find(({ key }) => key === event.key.toLowerCase());
      if (!found || !options.includes(found.option)) return;
      event.preventDefault();
      choose(found.option);
      // The sentence belongs to the option: it is there once React has drawn it.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>("[data-decide-sentence]")?.focus(),
      );
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [form, options, choose]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === "radio") return false;
  return target.closest("input, textarea, select, dialog, [role=menu], [role=listbox]") !== null;
}
