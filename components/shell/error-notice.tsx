"use client";

import { Button } from "#components/ui/button.tsx";
import { useErrorWords } from "./error-words.tsx";
import { NoticePage } from "./notice-page.tsx";

export type ErrorNoticeProps = {
  readonly error: unknown;
  readonly retry: () => void;
};

/** Says that it failed and under which number the log has it; never what the fault was. */
export function ErrorNotice({ error, retry }: ErrorNoticeProps) {
  const words = useErrorWords();
  if (!words) return null;
  const id = digestOf(error);
  return (
    <NoticePage
      title={words.title}
      action={
        <Button look="ink" onClick={() => retry()}>
          {words.retry}
        </Button>
      }
    >
      {id === null ? words.text : words.textWithId.replace("{id}", id)}
    </NoticePage>
  );
}

function digestOf(error: unknown): string | null {
  const hasDigest = typeof error === "object" && error !== null && "digest" in error;
  return hasDigest && typeof error.digest === "string" ? error.digest : null;
}
