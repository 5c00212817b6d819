import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addCounts, countPlaywright, countVitest } from "./count-results.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "because-counts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(report: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(report));
  return path;
}

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});
const vitest = (...testResults: unknown[]) => write({ success: true, testResults });

test("passed, failed and every way of skipping are counted", () => {
  const path = vitest(
    file("passed", "passed", "passed", "skipped"),
    file("failed", "failed", "passed", "pending", "todo"),
  );
  expect(countVitest(path, 1)).toEqual({ passed: 3, failed: 1, skipped: 3 });
});

test("a file that does not load is one failure", () => {
  expect(countVitest(vitest(file("failed"), file("passed", "passed")), 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

test("a run that ends badly has a failure although every test passed", () => {
  expect(countVitest(vitest(file("passed", "passed")), 1).failed).toBe(1);
  expect(countVitest(vitest(file("passed", "passed")), 0).failed).toBe(0);
});

test("a run that leaves no report, or one that nobody understands, has failed", () => {
  expect(countVitest(join(folder, "none.json"), 0).failed).toBe(1);
  expect(countVitest(write({}), 0).failed).toBe(1);
  expect(countPlaywright(join(folder, "none.json"), 0).failed).toBe(1);
});

test("a flaky browser test and an error outside of tests are failures", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  const path = write({ stats, errors: [{ message: "no such fixture" }] });
  expect(countPlaywright(path, 1)).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test("counts add up", () => {
  const counts = { passed: 1, failed: 2, skipped: 3 };
  expect(addCounts([counts, counts])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(addCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
