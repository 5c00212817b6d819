import { test } from "vitest";
import { expectAgreement } from "./histories/expect-agreement.ts";
import { PRIOR_SITUATIONS, smallWorlds, SWITCHED_POLICIES } from "./histories/small-worlds.ts";
import { AMBASSADOR_2025 } from "#lib/rules/examples/rows.ts";

const BUILT_IN = [AMBASSADOR_2025];
const SWITCHED = SWITCHED_POLICIES.map((policy) => [policy]);
/** A longer run takes every setting of the switches for each world, not one in turn. */
const IS_LONG = Number(process.env["RULES_RUNS"] ?? 1) > 1;

test.for(Object.entries(PRIOR_SITUATIONS))(
  "after %s, every two orders are decided as the page's own words do",
  { timeout: 120_000 },
  ([name, prior]) => {
    let index = 0;
    for (const facts of smallWorlds(prior)) {
      expectAgreement({ facts, policies: BUILT_IN }, `${name}, world ${index}`);
      const turn = (index * 7 + name.length) % SWITCHED.length;
      for (const policies of IS_LONG ? SWITCHED : SWITCHED.slice(turn, turn + 1)) {
        expectAgreement({ facts, policies }, `${name}, world ${index}, switched`);
      }
      index += 1;
    }
  },
);
