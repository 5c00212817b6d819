"use client";

import { Suspense, useEffect, useMemo } from "react";
import { type AddressProblem, type CheckerCase, readAddress } from "#lib/case/case-address.ts";
import {
  caseOfQuestion,
  FIRST_QUESTION,
  type Question,
  readQuestion,
  writeQuestion,
} from "#lib/case/question.ts";
import type { Policy } from "#lib/rules/index.ts";
import { AddressNotice } from "./address-notice.tsx";
import { CaseBench } from "./case-bench.tsx";
import { CheckerTabs } from "./checker-tabs.tsx";
import { QuestionBench } from "./question-bench.tsx";
import { useCastNames } from "./use-cast-names.ts";
import { useOfflineCopy } from "./use-offline-copy.ts";
import { useOpened } from "./use-opened.ts";
import { useTemporal } from "./use-temporal.ts";
import { Waiting } from "./waiting.tsx";

export type CheckerProps = {
  /** The published versions of the programme. */
  readonly policies: readonly Policy[];
};

type Opened =
  | { readonly is: "question"; readonly question: Question }
  | { readonly is: "case"; readonly opened: CheckerCase }
  | { readonly is: "problem"; readonly problem: AddressProblem };

/** The whole checker: a short question, or a history one builds. Everything happens in the browser. */
export function Checker(props: CheckerProps) {
  useOfflineCopy();
  return (
    <Suspense fallback={<Waiting />}>
      <Opening {...props} />
    </Suspense>
  );
}

function Opening({ policies }: CheckerProps) {
  const names = useCastNames();
  const { hash, open } = useOpened();
  useEffect(showFirstAnswer, []);
  // A case may bring rules of its own, which are checked when it is read.
  useTemporal(!isQuestion(hash));
  const opened = useMemo(() => openedBy(hash), [hash]);
  return (
    <div onClickCapture={(event) => openInPlace(event, open)} data-first-answer>
      {opened.is !== "problem" && (
        <CheckerTabs
          current={opened.is}
          question={opened.is === "question" ? opened.question : null}
          names={names}
        />
      )}
      <Bench opened={opened} policies={policies} open={open} />
    </div>
  );
}

/** What stands behind the # is drawn now: `HideFirstAnswer` has done its part. */
function showFirstAnswer(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
    ({ cssRules }) => !cssRules[0]?.cssText.startsWith("[data-first-answer]"),
  );
}

function isQuestion(hash: string): boolean {
  return hash === "" || hash.startsWith("q");
}

function Bench({
  opened,
  policies,
  open,
}: CheckerProps & { readonly opened: Opened; readonly open: (hash: string) => void }) {
  const names = useCastNames();
  switch (opened.is) {
    case "question":
      return (
        <QuestionBench
          question={opened.question}
          opened={caseOfQuestion(opened.question, names)}
          policies={policies}
          onAsk={(question) => open(writeQuestion(question))}
        />
      );
    case "case":
      return <CaseBench opened={opened.opened} policies={policies} open={open} />;
    case "problem":
      return <AddressNotice problem={opened.problem} onStart={() => open("")} />;
    default:
      return opened satisfies never;
  }
}

function openedBy(hash: string): Opened {
  if (hash === "") return { is: "question", question: FIRST_QUESTION };
  if (isQuestion(hash)) {
    const question = readQuestion(hash);
    return question ? { is: "question", question } : { is: "problem", problem: "broken" };
  }
  const read = readAddress(hash);
  return read.ok ? { is: "case", opened: read.opened } : { is: "problem", problem: read.problem };
}

/** A link to another case of the checker opens it here: nothing is loaded for it, not even offline. */
function openInPlace(event: React.MouseEvent, open: (hash: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href") ?? "";
  const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
  if (!isPlain || !href.startsWith("/checker#")) return;
  event.preventDefault();
  event.stopPropagation();
  open(href.slice("/checker#".length));
}
