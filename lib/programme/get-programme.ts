import { cache } from "react";
import { withSystem } from "#db/client/with-system.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import type { Policy } from "#lib/rules/index.ts";

export type Programme = {
  /** Every published version, the earliest first. */
  readonly versions: readonly Policy[];
  readonly inForce: Policy;
};

/** The published terms, which are everyone's to read; asked once a request. */
export const getProgramme: () => Promise<Programme> = cache(async () => {
  const published = await withSystem((tx) => loadPolicies(tx));
  const versions = published.toSorted(byStart);
  const now = Date.now();
  const inForce = versions.findLast(({ effectiveFrom }) => (effectiveFrom ?? -Infinity) <= now);
  if (!inForce) throw new Error("No version of the programme is in force.");
  return { versions, inForce };
});

function byStart(a: Policy, b: Policy): number {
  return (a.effectiveFrom ?? -Infinity) - (b.effectiveFrom ?? -Infinity);
}
