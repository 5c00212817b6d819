import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectFolder } from "#scripts/node.mjs";
import { readPlaywrightReport, readVitestReport } from "./read-reports.ts";
import { addResults } from "./test-results.ts";

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
  name: join(projectFolder, "lib/some.test.ts"),
  status,
  message: "cannot find a module",
  assertionResults: tests.map((each, index) => ({
    status: each,
    fullName: `guarantee ${index + 1}`,
    failureMessages: each === "failed" ? ["expected 1 to be 2"] : [],
  })),
});
const vitest = (...testResults: unknown[]) => write({ success: true, testResults });
const counts = ({ passed, failed, skipped }: ReturnType<typeof readVitestReport>) => ({
  passed,
  failed,
  skipped,
});

test("passed, failed and every way of skipping are counted", () => {
  const path = vitest(
    file("passed", "passed", "passed", "skipped"),
    file("failed", "failed", "passed", "pending", "todo"),
  );
  expect(counts(readVitestReport(path, 1))).toEqual({ passed: 3, failed: 1, skipped: 3 });
});

test("a failed test has its name, its file from the project's folder and what it said", () => {
  const { failures } = readVitestReport(vitest(file("failed", "passed", "failed")), 1);
  expect(failures).toEqual([
    {
      name: "guarantee 2",
      file: "lib/some.test.ts",
      message: "expected 1 to be 2",
      ranBetween: null,
    },
  ]);
});

test("what was skipped has its name", () => {
  const path = vitest(file("passed", "passed", "skipped", "todo"));
  expect(readVitestReport(path, 0).skippedNames).toEqual(["guarantee 2", "guarantee 3"]);
});

test("a file that does not load is one failure, with the reason", () => {
  const found = readVitestReport(vitest(file("failed"), file("passed", "passed")), 1);
  expect(counts(found)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(found.failures).toMatchObject([
    { name: "does not load", file: "lib/some.test.ts", message: "cannot find a module" },
  ]);
});

test("a run that ends badly has a failure although every test passed", () => {
  expect(readVitestReport(vitest(file("passed", "passed")), 1).failures).toHaveLength(1);
  expect(readVitestReport(vitest(file("passed", "passed")), 0).failures).toEqual([]);
});

test("a run that leaves no report, or one that nobody understands, has failed", () => {
  expect(readVitestReport(join(folder, "none.json"), 0).failed).toBe(1);
  expect(readVitestReport(write({}), 0).failed).toBe(1);
  expect(readPlaywrightReport(join(folder, "none.json"), 0).failed).toBe(1);
});

const START = "2026-11-24T08:00:00.000Z";
const spec = (title: string, status: string, ...messages: string[]) => {
  const errors = messages.map((message) => ({ message }));
  return { title, tests: [{ status, results: [{ startTime: START, duration: 1_500, errors }] }] };
};
const playwright = () =>
  write({
    errors: [{ message: "no such fixture" }],
    suites: [
      {
        title: "orders.spec.ts",
        file: "orders.spec.ts",
        specs: [spec("opens", "expected"), spec("waits", "skipped"), spec("blinks", "flaky", "x")],
        suites: [
          {
            title: "on a phone",
            file: "orders.spec.ts",
            specs: [spec("fits", "unexpected", "too wide")],
          },
        ],
      },
    ],
  });

test("a flaky browser test and an error outside of tests are failures", () => {
  const found = readPlaywrightReport(playwright(), 1);
  expect(counts(found)).toEqual({ passed: 1, failed: 3, skipped: 1 });
  expect(found.skippedNames).toEqual(["waits"]);
});

test("a failed browser test is named with the titles around it, and has the time it ran", () => {
  const startedAt = Date.parse(START);
  expect(readPlaywrightReport(playwright(), 1).failures[1]).toEqual({
    name: "on a phone fits",
    file: "e2e/orders.spec.ts",
    message: "too wide",
    ranBetween: [startedAt, startedAt + 1_500],
  });
});

test("results add up", () => {
  const one = readPlaywrightReport(playwright(), 1);
  const sum = addResults([one, one]);
  expect(counts(sum)).toEqual({ passed: 2, failed: 6, skipped: 2 });
  expect(sum.failures).toHaveLength(6);
  expect(counts(addResults([]))).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
