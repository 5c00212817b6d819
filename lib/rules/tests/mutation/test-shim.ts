import { expect } from "vitest";

/**
 * What test files see instead of vitest while mutants run: the same words, collected into a list that
 * runs in this very process and stops at the first failure. The expectations are vitest's own.
 */
export { expect };

type Check = (...values: readonly unknown[]) => unknown;
type Collected = { readonly name: string; readonly run: () => unknown };

const collected: Collected[] = [];

export function test(name: string, ...rest: readonly unknown[]): void {
  const check = checkIn(rest);
  collected.push({ name, run: () => check() });
}

test.for = (table: readonly unknown[]) => {
  return (name: string, ...rest: readonly unknown[]): void => {
    const check = checkIn(rest);
    for (const row of table) collected.push({ name, run: () => check(row) });
  };
};

export function describe(_name: string, ...rest: readonly unknown[]): void {
  checkIn(rest)();
}

/** The tests collected since the last call. */
export function takeCollected(): Collected[] {
  return collected.splice(0);
}

/** Options and timeouts may stand on either side of the function. */
function checkIn(parts: readonly unknown[]): Check {
  const check = parts.find((part) => typeof part === "function");
  if (check === undefined) throw new TypeError("a test has a function");
  // Whatever it takes, it is called with what its table holds.
  return check as Check;
}
