import { isEndingBySignal } from "#scripts/setup/child-processes.ts";
import { addCounts, type TestCounts } from "./count-results.ts";

export interface TestPhase {
  name: string;
  run(): Promise<TestCounts | void>;
  /** Phases that must not have failed. */
  needs?: readonly string[];
}

/**
 * Runs every phase, whatever happened to the ones before unless it needs them, and tells what each
 * counted. A phase that throws counts as one failed test, one that cannot run as one too.
 */
export async function runPhases(
  phases: readonly TestPhase[],
  print: (line: string) => void = console.log,
): Promise<TestCounts> {
  const results = new Map<string, TestCounts>();
  const lines: string[] = [];
  for (const phase of phases) {
    print(`\n== ${phase.name}`);
    const startedAt = Date.now();
    const counts = await runPhase(phase, results, print);
    results.set(phase.name, counts);
    lines.push(describePhase(phase.name, counts, Date.now() - startedAt));
  }
  print(`\n${lines.join("\n")}`);
  return addCounts([...results.values()]);
}

/** The closing line of a run, which programs read: nothing else that is printed looks like it. */
export function describeCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function describePhase(name: string, counts: TestCounts, tookMs: number): string {
  const cells = (["passed", "failed", "skipped"] as const).map(
    (key) => `${String(counts[key]).padStart(6)} ${key}`,
  );
  return `${name.padEnd(18)}${cells.join("")}${`${(tookMs / 1000).toFixed(1)} s`.padStart(10)}`;
}

async function runPhase(
  phase: TestPhase,
  results: ReadonlyMap<string, TestCounts>,
  print: (line: string) => void,
): Promise<TestCounts> {
  const broken = phase.needs?.find((name) => (results.get(name)?.failed ?? 0) > 0);
  if (broken) {
    print(`Not run: ${broken} failed.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  try {
    return (await phase.run()) ?? { passed: 0, failed: 0, skipped: 0 };
  } catch (error) {
    if (isEndingBySignal()) return new Promise(() => {});
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
