/** Where a generated history gets its choices from: a seed here, fast-check in the property tests. */
export type Draw = {
  /** A whole number from 0 to just below `limit`. */
  below(limit: number): number;
};

/** The same seed gives the same choices on every machine (mulberry32). */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = state;
      mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
    },
  };
}

export function pick<T>(draw: Draw, list: readonly T[]): T {
  const index = draw.below(list.length);
  if (index >= list.length) throw new RangeError("nothing to pick from");
  return list[index] as T;
}

/** The smallest choice is a no, so that what shrinks gets simpler. */
export function chance(draw: Draw, percent: number): boolean {
  return draw.below(100) >= 100 - percent;
}

export function shuffled<T>(draw: Draw, list: readonly T[]): T[] {
  const rest = [...list];
  const result: T[] = [];
  while (rest.length > 0) result.push(...rest.splice(draw.below(rest.length), 1));
  return result;
}
