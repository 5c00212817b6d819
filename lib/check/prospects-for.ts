import type { Viewer } from "#lib/auth/viewer.ts";
import {
  foresee,
  foreseeAsAmbassador,
  type IdentityHistory,
  type Order,
  type Policy,
  type Prospect,
  visibleHistory,
} from "#lib/rules/index.ts";
import type { DraftTerms } from "./list-alternatives.ts";

/** What a draft would get, the best first; one alone is certain. */
export type ProspectsOf = (draft: Order) => readonly Prospect[];

/** An ambassador's forecast rests on what they may see, a reviewer's on everything. */
export function prospectsFor(
  viewer: Viewer,
  history: IdentityHistory,
  policies: readonly Policy[],
  { accountId, at }: Pick<DraftTerms, "accountId" | "at">,
): ProspectsOf {
  if (viewer.audience === "reviewer") return (draft) => [certain(history, draft, policies)];
  const { ambassadorId } = viewer;
  if (ambassadorId === null) return () => [];
  const visible = visibleHistory(history, { accountId, ambassadorId, at }, policies);
  return (draft) => foreseeAsAmbassador(visible, draft, policies);
}

function certain(history: IdentityHistory, draft: Order, policies: readonly Policy[]): Prospect {
  const { decision, warnings } = foresee(history, draft, policies);
  const { estimate } = decision;
  return {
    conditions: { before: null, since: null, product: null },
    verdict: decision.verdict,
    class: decision.class ?? estimate?.class ?? null,
    reason: decision.reason,
    rateBasisPoints: estimate?.rateBasisPoints ?? decision.rateBasisPoints,
    rebateMinor: estimate?.rebateMinor ?? decision.rebateMinor,
    warnings,
  };
}
