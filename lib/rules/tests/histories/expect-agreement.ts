import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { naiveDecisions } from "#lib/rules/tests/naive/decisions-file.ts";
import type { DrawnWorld } from "./draw-world.ts";
import { moduleDecisions } from "./module-decisions.ts";
import { shrinkWorld } from "./shrink-world.ts";

/** The module and the naive copy decide alike; where they do not, the smallest such facts are shown. */
export function expectAgreement(world: DrawnWorld, name: string): void {
  if (isAgreed(world)) return;
  const { facts, policies } = shrinkWorld(world, (smaller) => !isAgreed(smaller));
  const { products, referrals, orders, refunds } = facts;
  const shown = JSON.stringify({ policies, products, referrals, orders, refunds }, null, 1);
  expect(moduleDecisions(facts, policies), `${name}, shrunk to ${shown}`).toEqual(
    naiveDecisions(facts, policies),
  );
}

function isAgreed({ facts, policies }: DrawnWorld): boolean {
  return isDeepStrictEqual(moduleDecisions(facts, policies), naiveDecisions(facts, policies));
}
