import { expect, test } from "vitest";
import { CLASSES, REASONS } from "#lib/rules/index.ts";
import { seededDraw } from "./histories/draw.ts";
import { drawWorld } from "./histories/draw-world.ts";
import { expectAgreement } from "./histories/expect-agreement.ts";
import { naiveDecisions } from "./naive/decisions-file.ts";

/** RULES_RUNS=100 runs a hundred times as many histories; RULES_SEED starts elsewhere. */
const RUNS = Number(process.env["RULES_RUNS"] ?? 1);
const FIRST_SEED = Number(process.env["RULES_SEED"] ?? 0);

test.for([
  { mostOrders: 5, worlds: 4000 },
  { mostOrders: 14, worlds: 4000 },
  { mostOrders: 60, worlds: 150 },
])(
  "the module decides as the page's own words do: $worlds worlds of up to $mostOrders orders",
  { timeout: RUNS * 60_000 },
  ({ mostOrders, worlds }) => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + worlds * RUNS; seed += 1) {
      expectAgreement(drawWorld(seededDraw(seed), mostOrders), `seed ${seed}`);
    }
  },
);

test("the generated histories reach every class and every reason", () => {
  const reached = new Set<string>();
  for (let seed = 0; seed < 600; seed += 1) {
    const { facts, policies } = drawWorld(seededDraw(seed), 14);
    for (const { row } of naiveDecisions(facts, policies)) reached.add(row.class || row.reason);
  }
  expect([...reached].toSorted()).toEqual([...CLASSES, ...REASONS].toSorted());
});
