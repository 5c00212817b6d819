import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import { projectFolder } from "#scripts/node.mjs";
import {
  failure,
  oneFailure,
  results,
  type TestFailure,
  type TestResults,
} from "./test-results.ts";

const vitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
});
type VitestFile = z.infer<typeof vitestReport>["testResults"][number];

const playwrightTest = z.object({
  status: z.enum(["expected", "unexpected", "flaky", "skipped"]),
  results: z.array(
    z.object({
      startTime: z.iso.datetime(),
      duration: z.number(),
      errors: z.array(z.object({ message: z.string().default("") })),
    }),
  ),
});
const playwrightSuite = z.object({
  title: z.string(),
  file: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(playwrightTest) })),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(z.object({ message: z.string().default("") })),
});

/** What a vitest run says. A file that does not load is a failure of its own. */
export function readVitestReport(path: string, exitCode: number): TestResults {
  const report = read(path, vitestReport);
  if (!report) return oneFailure("vitest", "It left no report.");
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const isRun = ({ status }: { status: string }) => status === "passed" || status === "failed";
  const skippedNames = tests.filter((test) => !isRun(test)).map((test) => test.fullName);
  return withExitCode(
    results({
      passed: tests.filter(({ status }) => status === "passed").length,
      skipped: skippedNames.length,
      skippedNames,
      failures: report.testResults.flatMap(failuresOfFile),
    }),
    exitCode,
  );
}

function failuresOfFile({ name, status, message, assertionResults }: VitestFile): TestFailure[] {
  const file = relative(projectFolder, name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0 && status === "failed") return [failure("does not load", message, file)];
  return failed.map((test) => failure(test.fullName, test.failureMessages.join("\n"), file));
}

/** What a Playwright run says. A test that passes only on a second try has failed. */
export function readPlaywrightReport(path: string, exitCode: number): TestResults {
  const report = read(path, playwrightReport);
  if (!report) return oneFailure("playwright", "It left no report.");
  const tests = report.suites.flatMap((suite) => testsOf(suite));
  const skippedNames = tests.filter(({ status }) => status === "skipped").map(({ name }) => name);
  return withExitCode(
    results({
      passed: tests.filter(({ status }) => status === "expected").length,
      skipped: skippedNames.length,
      skippedNames,
      failures: [
        ...tests.filter(({ status }) => status === "unexpected" || status === "flaky"),
        ...report.errors.map(({ message }) => failure("outside of tests", message)),
      ].map(({ name, file, message, ranBetween }) => ({ name, file, message, ranBetween })),
    }),
    exitCode,
  );
}

type PlaywrightSuite = z.infer<typeof playwrightSuite>;
type PlaywrightTest = TestFailure & { status: z.infer<typeof playwrightTest>["status"] };

/** Its tests and those of the suites in it, each named with the titles around it but the file's. */
function testsOf(suite: PlaywrightSuite, titles: readonly string[] = []): PlaywrightTest[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map(({ status, results: runs }) => ({
      name: [...titles, spec.title].join(" "),
      file: `e2e/${suite.file}`,
      message: runs.flatMap((run) => run.errors.map(({ message }) => message)).join("\n"),
      ranBetween: timeOf(runs),
      status,
    })),
  );
  return [...own, ...suite.suites.flatMap((inner) => testsOf(inner, [...titles, inner.title]))];
}

function timeOf(
  runs: readonly { startTime: string; duration: number }[],
): TestFailure["ranBetween"] {
  const starts = runs.map(({ startTime }) => Date.parse(startTime));
  const ends = runs.map(({ duration }, index) => (starts[index] ?? 0) + duration);
  return runs.length === 0 ? null : [Math.min(...starts), Math.max(...ends)];
}

/** A run that ends badly although every test passed, for one by an unhandled error, has failed. */
function withExitCode(found: TestResults, exitCode: number): TestResults {
  if (exitCode === 0 || found.failed > 0) return found;
  const unhandled = failure("outside of tests", `It ended with ${exitCode}; its output says why.`);
  return { ...found, failed: 1, failures: [unhandled] };
}

function read<T>(path: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(path)) return null;
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  return parsed.success ? parsed.data : null;
}
