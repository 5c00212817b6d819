/** Whole numbers that look random and are the same everywhere: 32-bit arithmetic only. */
export type SeededRandom = {
  /** From 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** Both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One value, each as likely as its weight says. */
  readonly weighted: <T>(list: readonly (readonly [value: T, weight: number])[]) => T;
};

/** A stream of its own for each seed and name, so that a change to one customer moves no other. */
export function seededRandom(seed: number, name: string): SeededRandom {
  let state = seedState(seed, name);
  const below = (limit: number) => {
    state = (state + 0x9e3779b9) | 0;
    return (scramble(state) >>> 0) % limit;
  };
  const pick = <T>(list: readonly T[]): T => {
    const index = below(list.length);
    for (const [at, value] of list.entries()) if (at === index) return value;
    throw new Error("there is nothing to pick from");
  };
  const weighted = <T>(list: readonly (readonly [value: T, weight: number])[]): T => {
    let left = below(list.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [value, weight] of list) {
      if (left < weight) return value;
      left -= weight;
    }
    throw new Error("there is nothing to weigh");
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (percent) => below(100) < percent,
    pick,
    weighted,
  };
}

function seedState(seed: number, name: string): number {
  let state = seed | 0;
  for (let at = 0; at < name.length; at += 1) {
    state = scramble((state ^ name.charCodeAt(at)) | 0);
  }
  return state;
}

/** Each bit of the result depends on every bit of the value. */
function scramble(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return bits ^ (bits >>> 16);
}
