"use client";

import { createContext, useContext } from "react";

export type ErrorWords = {
  readonly title: string;
  readonly text: string;
  /** Holds `{id}`. */
  readonly textWithId: string;
  readonly retry: string;
};

const Words = createContext<ErrorWords | null>(null);

/** An error page is drawn in the browser, where no words are: the server leaves it these four. */
export function ErrorWordsProvider({
  words,
  children,
}: {
  readonly words: ErrorWords;
  readonly children: React.ReactNode;
}) {
  return <Words value={words}>{children}</Words>;
}

export function useErrorWords(): ErrorWords | null {
  return useContext(Words);
}
