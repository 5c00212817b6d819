import { expect, test } from "vitest";
import { describeCounts, runPhases, type TestPhase } from "./run-phases.ts";

const passing = { passed: 2, failed: 0, skipped: 1 };
const failing = { passed: 0, failed: 1, skipped: 0 };
const closingLine = /^(\w+: )?\d+ passed, \d+ failed/;

async function run(phases: readonly TestPhase[]) {
  const lines: string[] = [];
  const counts = await runPhases(phases, (line) => lines.push(...line.split("\n")));
  return { counts, lines };
}

test("a failed phase does not stop the next", async () => {
  const { counts } = await run([
    { name: "one", run: () => Promise.resolve(failing) },
    { name: "two", run: () => Promise.resolve(passing) },
  ]);
  expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test("a phase that throws is one failure, and is told", async () => {
  const { counts, lines } = await run([
    { name: "build", run: () => Promise.reject(new Error("no disk left")) },
  ]);
  expect(counts).toEqual(failing);
  expect(lines.join("\n")).toContain("no disk left");
});

test("a phase whose need failed is not run and counts as one failure", async () => {
  const { counts, lines } = await run([
    { name: "build", run: () => Promise.resolve(failing) },
    { name: "browser", needs: ["build"], run: () => Promise.reject(new Error("ran")) },
  ]);
  expect(counts.failed).toBe(2);
  expect(lines).toContain("Not run: build failed.");
});

test("a phase without counts adds none", async () => {
  const { counts } = await run([{ name: "build", run: () => Promise.resolve() }]);
  expect(counts).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test("only the closing line looks like one", async () => {
  const { lines } = await run([{ name: "lint", run: () => Promise.resolve(passing) }]);
  expect(lines.filter((line) => closingLine.test(line))).toEqual([]);
  expect(describeCounts(passing)).toBe("2 passed, 0 failed, 1 skipped");
});
