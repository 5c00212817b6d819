/** A test that failed, as the end of a run tells of it. */
export interface TestFailure {
  name: string;
  /** Null where no file stands behind it, as with a tool that says yes or no. */
  file: string | null;
  message: string;
  /** When it ran, in epoch milliseconds; null where the report does not say. */
  ranBetween: readonly [startedAt: number, endedAt: number] | null;
}

export interface TestResults {
  passed: number;
  failed: number;
  skipped: number;
  /** As many as failed. */
  failures: readonly TestFailure[];
  skippedNames: readonly string[];
}

export function results(parts: Partial<Omit<TestResults, "failed">>): TestResults {
  const failures = parts.failures ?? [];
  return { passed: 0, skipped: 0, skippedNames: [], ...parts, failures, failed: failures.length };
}

export function oneFailure(name: string, message: string): TestResults {
  return results({ failures: [failure(name, message)] });
}

export function failure(name: string, message: string, file: string | null = null): TestFailure {
  return { name, file, message, ranBetween: null };
}

export function addResults(all: readonly TestResults[]): TestResults {
  const sum = (key: "passed" | "skipped") => all.reduce((total, each) => total + each[key], 0);
  return results({
    passed: sum("passed"),
    skipped: sum("skipped"),
    failures: all.flatMap((each) => each.failures),
    skippedNames: all.flatMap((each) => each.skippedNames),
  });
}
