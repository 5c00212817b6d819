"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import {
  EVIDENCE_TYPES,
  MOST_EVIDENCE_BYTES,
  MOST_EVIDENCE_FILES,
} from "#lib/disputes/dispute-words.ts";

export type EvidenceFieldProps = {
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
};

/** Evidence files; what cannot be taken is said as soon as it is chosen, not after it was sent. */
export function EvidenceField({ isRequired = false, isDisabled = false }: EvidenceFieldProps) {
  const t = useTranslations("disputes.evidence");
  const id = useId();
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const problem = problemOf(chosen);
  const words = problem === null ? "" : t(problem.code, { name: problem.name });
  return (
    <div>
      <label htmlFor={id} className="text-sm text-ink-2">
        {t(isRequired ? "labelRequired" : "label")}
      </label>
      <input
        id={id}
        type="file"
        name="files"
        multiple
        accept={EVIDENCE_TYPES.join(",")}
        required={isRequired}
        disabled={isDisabled}
        aria-describedby={`${id}-note`}
        {...(problem !== null && { "aria-invalid": true, "aria-errormessage": `${id}-problem` })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          const found = problemOf(files);
          setChosen(files);
          currentTarget.setCustomValidity(
            found === null ? "" : t(found.code, { name: found.name }),
          );
        }}
        className="mt-1 w-full rounded-md border border-rule-strong bg-lift p-1.5 text-ink-2 file:mr-3 file:h-8 file:rounded-sm file:border file:border-rule-strong file:bg-paper file:px-3 file:font-medium file:text-ink"
      />
      <p id={`${id}-note`} className="mt-1 text-sm text-ink-3">
        {t("note")}
      </p>
      <p id={`${id}-problem`} role="alert" className="mt-1 text-sm text-rubric empty:hidden">
        {words}
      </p>
      {chosen.length > 1 && problem === null && (
        <ul className="mt-1.5 text-sm text-ink-2">
          {chosen.map(({ name, size }) => (
            <li key={`${name} ${size}`} className="truncate">
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Problem = {
  readonly code: "tooMany" | "tooLarge" | "empty" | "wrongType";
  readonly name: string;
};

function problemOf(files: readonly File[]): Problem | null {
  if (files.length > MOST_EVIDENCE_FILES) return { code: "tooMany", name: "" };
  const large = files.find(({ size }) => size > MOST_EVIDENCE_BYTES);
  if (large) return { code: "tooLarge", name: large.name };
  const empty = files.find(({ size }) => size === 0);
  if (empty) return { code: "empty", name: empty.name };
  const wrong = files.find(({ type }) => !EVIDENCE_TYPES.some((each) => each === type));
  return wrong ? { code: "wrongType", name: wrong.name } : null;
}
