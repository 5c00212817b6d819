"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { INPUT } from "#components/ui/input-classes.ts";

export type NewLinkProps = {
  readonly address: string;
  readonly words: {
    readonly label: string;
    readonly note: string;
    readonly copy: string;
    readonly copied: string;
  };
};

/** The address of a link, once. Without script it can still be marked and copied. */
export function NewLink({ address, words }: NewLinkProps) {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <output className="mb-6 block border-l-2 border-rubric pl-4">
      <span className="block font-medium">{words.note}</span>
      <span className="mt-2 flex flex-wrap gap-2">
        <input
          readOnly
          aria-label={words.label}
          value={address}
          className={`${INPUT} min-w-0 flex-1 basis-64`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          onClick={() => void navigator.clipboard.writeText(address).then(() => setIsCopied(true))}
        >
          {isCopied ? <Check size={15} className="text-eligible" /> : <Copy size={15} />}
          <span aria-live="polite">{isCopied ? words.copied : words.copy}</span>
        </Button>
      </span>
    </output>
  );
}
