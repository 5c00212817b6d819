import { expect, test } from "vitest";
import { describeCounts, runPhases, type TestPhase } from "./run-phases.ts";
import { oneFailure, results } from "./test-results.ts";

const passing = results({ passed: 2, skipped: 1 });
const failing = oneFailure("a guarantee", "\u001B[31mexpected 1 to be 2\u001B[39m\n\nand more");
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
  expect(counts).toMatchObject({ passed: 2, failed: 1, skipped: 1 });
});

test("a phase that throws is one failure, and is told", async () => {
  const { counts, lines } = await run([
    { name: "build", run: () => Promise.reject(new Error("no disk left")) },
  ]);
  expect(counts).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
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

test("every failure is named after the table, with its phase and the first lines of its message", async () => {
  const long = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join("\n");
  const { lines } = await run([
    { name: "unit tests", run: () => Promise.resolve(failing) },
    { name: "lint", run: () => Promise.resolve(oneFailure("oxlint", long)) },
    { name: "types", run: () => Promise.resolve(passing) },
  ]);
  const table = lines.findIndex((line) => /^types +2 passed/.test(line));
  expect(lines.slice(table + 1, table + 8)).toEqual([
    "",
    "FAILED in unit tests: a guarantee",
    "    expected 1 to be 2",
    "    and more",
    "FAILED in lint: oxlint",
    "    line 1",
    "    line 2",
  ]);
  expect(lines.at(-1)).toBe("    (26 more lines)");
});

test("a phase without counts adds none", async () => {
  const { counts } = await run([{ name: "build", run: () => Promise.resolve() }]);
  expect(counts).toEqual(results({}));
});

test("only the closing line looks like one", async () => {
  const { lines } = await run([{ name: "lint", run: () => Promise.resolve(passing) }]);
  expect(lines.filter((line) => closingLine.test(line))).toEqual([]);
  expect(describeCounts(passing)).toBe("2 passed, 0 failed, 1 skipped");
});
