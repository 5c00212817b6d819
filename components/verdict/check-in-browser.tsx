"use client";

import { useState } from "react";
import { bringTemporal } from "#lib/rules-in-browser/bring-temporal.ts";
import type { FactName, FactValue, Outcome, Policy } from "#lib/rules/index.ts";

export type CheckInBrowserProps = {
  /** The facts that force the outcome, or all of them: what held, not whose or when. */
  readonly facts: { readonly [Name in FactName]?: FactValue<Name> };
  readonly policy: Policy;
  readonly outcome: Outcome;
  /** Where the whole history is to be had, for those who may see it: then the facts are derived too. */
  readonly historyHref: string | null;
  readonly orderId: string;
  readonly words: {
    readonly check: string;
    readonly checking: string;
    readonly same: string;
    readonly differs: string;
  };
};

type State = "idle" | "checking" | "same" | "differs";

/** Runs the same rules over the same facts in the reader's own browser. */
export function CheckInBrowser(props: CheckInBrowserProps) {
  const { words, outcome } = props;
  const [state, setState] = useState<State>("idle");
  const run = async () => {
    setState("checking");
    const found = await outcomeInBrowser(props).catch(() => null);
    setState(found === outcome ? "same" : "differs");
  };
  if (state === "idle") {
    return (
      <button type="button" className="rubric-line print:hidden" onClick={() => void run()}>
        {words.check}
      </button>
    );
  }
  return (
    <span aria-live="polite" className="print:hidden">
      {words[state]}
    </span>
  );
}

async function outcomeInBrowser(props: CheckInBrowserProps): Promise<Outcome | null> {
  await bringTemporal();
  const { ruleOnFacts, ruleOnHistory } = await import("#lib/rules-in-browser/rule-again.ts");
  const { facts, policy, historyHref, orderId } = props;
  const ruled = ruleOnFacts(facts, policy);
  if (historyHref === null) return ruled;
  const response = await fetch(historyHref);
  if (!response.ok) throw new Error(`The facts could not be fetched: ${response.status}.`);
  const derived = ruleOnHistory(await response.json(), orderId);
  return derived === ruled ? derived : null;
}
