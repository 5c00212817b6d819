"use client";

import { Check, Copy, Link2, Printer } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";

export type AnswerActionsProps = {
  /** The answer in a few lines, for a mail or a chat. */
  readonly summary: string;
  readonly words: {
    readonly copySummary: string;
    readonly share: string;
    readonly copied: string;
    readonly print: string;
  };
};

/** What can be done with the page: take its text, its address, or a sheet of paper along. */
export function AnswerActions({ summary, words }: AnswerActionsProps) {
  return (
    <>
      <CopyButton text={() => location.href} label={words.share} done={words.copied} icon={Link2} />
      <CopyButton
        text={() => `${summary}\n${location.href}`}
        label={words.copySummary}
        done={words.copied}
        icon={Copy}
      />
      <Button look="plain" size="small" onClick={() => print()}>
        <Printer size={15} />
        <span className="max-md:sr-only">{words.print}</span>
      </Button>
    </>
  );
}

const SHOWN_MS = 2_000;

function CopyButton({
  text,
  label,
  done,
  icon: Icon,
}: {
  readonly text: () => string;
  readonly label: string;
  readonly done: string;
  readonly icon: typeof Copy;
}) {
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setIsDone(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isDone]);
  const copy = () => navigator.clipboard.writeText(text()).then(() => setIsDone(true));
  return (
    <Button look="plain" size="small" onClick={() => void copy()}>
      {isDone ? <Check size={15} className="text-eligible" /> : <Icon size={15} />}
      <span className="max-md:sr-only" aria-live="polite">
        {isDone ? done : label}
      </span>
    </Button>
  );
}
