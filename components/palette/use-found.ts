import { useEffect, useState } from "react";
import type { Found } from "#lib/search/found.ts";

/** Milliseconds of quiet before the server is asked. */
const QUIET = 120;

const NOTHING: Found = { customers: [], orders: [] };

export type Search = {
  /** Of the words before, until the answer to the new ones is there. */
  readonly found: Found;
  readonly state: "settled" | "asking" | "failed";
};

/** What the words lead to. Only the answer to the newest words counts. */
export function useFound(words: string): Search {
  const [answer, setAnswer] = useState({ words: "", found: NOTHING, hasFailed: false });
  useEffect(() => {
    if (words === "") return undefined;
    const asking = new AbortController();
    const ask = async () => {
      try {
        const found = await fetchFound(words, asking.signal);
        setAnswer({ words, found, hasFailed: false });
      } catch {
        if (!asking.signal.aborted) setAnswer({ words, found: NOTHING, hasFailed: true });
      }
    };
    const timer = setTimeout(() => void ask(), QUIET);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [words]);
  if (words === "") return { found: NOTHING, state: "settled" };
  if (answer.words !== words) return { found: answer.found, state: "asking" };
  return { found: answer.found, state: answer.hasFailed ? "failed" : "settled" };
}

async function fetchFound(words: string, signal: AbortSignal): Promise<Found> {
  const response = await fetch(`/api/search?${new URLSearchParams({ q: words })}`, { signal });
  if (!response.ok) throw new Error(`The search was not answered: ${response.status}.`);
  // The route answers what `findByWords` returns.
  return (await response.json()) as Found;
}
