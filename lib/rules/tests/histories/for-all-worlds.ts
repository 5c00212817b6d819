import { assert, type Arbitrary, gen, nat, property } from "fast-check";
import type { Draw } from "./draw.ts";
import { type DrawnWorld, drawWorld } from "./draw-world.ts";

/** A generated world, and a source of further choices about it; fast-check shrinks both. */
export type Arranged = { readonly world: DrawnWorld; readonly draw: Draw };

/** RULES_RUNS=100 looks at a hundred times as many worlds. */
export const WORLDS = 250 * Number(process.env["RULES_RUNS"] ?? 1);

/** Checks a property of many worlds; a failure is shrunk to the smallest that shows it. */
export function forAllWorlds(check: (arranged: Arranged) => void): void {
  assert(property(arranged(10), check), { numRuns: WORLDS, seed: 2025 });
}

export function arranged(mostOrders: number): Arbitrary<Arranged> {
  return gen().map((generate) => {
    const draw: Draw = { below: (limit) => generate(nat, { max: limit - 1 }) };
    return { world: drawWorld(draw, mostOrders), draw };
  });
}
