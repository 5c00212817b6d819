import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** What a vitest run counted. A file that does not load is a failure of its own. */
export function countVitest(path: string, exitCode: number): TestCounts {
  const report = read(path, vitestReport);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    for (const { status } of file.assertionResults) counts[kindOf(status)] += 1;
    const isBroken = file.status === "failed" && !file.assertionResults.some(isFailed);
    if (isBroken) counts.failed += 1;
  }
  return withExitCode(counts, exitCode);
}

/** What a Playwright run counted. A test that passes only on a second try has failed. */
export function countPlaywright(path: string, exitCode: number): TestCounts {
  const report = read(path, playwrightReport);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return withExitCode({ passed: expected, failed, skipped }, exitCode);
}

export function addCounts(all: readonly TestCounts[]): TestCounts {
  const sum = (key: keyof TestCounts) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** A run that ends badly although every test passed, for one by an unhandled error, has failed. */
function withExitCode(counts: TestCounts, exitCode: number): TestCounts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function kindOf(status: string): keyof TestCounts {
  if (status === "passed") return "passed";
  return status === "failed" ? "failed" : "skipped";
}

function isFailed(test: { status: string }): boolean {
  return test.status === "failed";
}

function read<T>(path: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(path)) return null;
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  return parsed.success ? parsed.data : null;
}
