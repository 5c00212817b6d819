"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

export type CheckFormProps = {
  /** The page that answers. */
  readonly action: string;
  /** Said while the answer is on its way. */
  readonly working: string;
  readonly submit: string;
  readonly children: React.ReactNode;
};

const AFTER_TYPING_MS = 500;

/** Asks again as soon as a blank is filled in differently; without script its button asks. */
export function CheckForm({ action, working, submit, children }: CheckFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isWorking, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = () => {
    if (!form.current) return;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) query.set(name, String(value));
    startTransition(() => router.replace(`${action}?${query}`, { scroll: false }));
  };
  const askSoon = (delayMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, delayMs);
  };
  return (
    <form
      ref={form}
      action={action}
      aria-busy={isWorking}
      onChange={(event) => {
        const isTyped = event.target instanceof HTMLInputElement;
        askSoon(isTyped ? AFTER_TYPING_MS : 0);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        askSoon(0);
      }}
    >
      {children}
      <button
        type="submit"
        className="sr-only rounded-md border border-rule-strong px-3 py-1 focus:not-sr-only"
      >
        {submit}
      </button>
      <output className="sr-only">{isWorking ? working : ""}</output>
    </form>
  );
}
