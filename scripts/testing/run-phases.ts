import { isEndingBySignal } from "#scripts/setup/child-processes.ts";
import { describeFailures } from "./describe-failures.ts";
import { addResults, oneFailure, results, type TestResults } from "./test-results.ts";

export interface TestPhase {
  name: string;
  run(): Promise<TestResults | void>;
  /** Phases that must not have failed. */
  needs?: readonly string[];
}

/**
 * Runs every phase, whatever happened to the ones before unless it needs them, and tells what each
 * counted, then every failure by name. A phase that throws counts as one failed test, one that cannot
 * run as one too.
 */
export async function runPhases(
  phases: readonly TestPhase[],
  print: (line: string) => void = console.log,
): Promise<TestResults> {
  const ran = new Map<string, TestResults>();
  const lines: string[] = [];
  const failures: string[] = [];
  for (const phase of phases) {
    print(`\n== ${phase.name}`);
    const startedAt = Date.now();
    const found = await runPhase(phase, ran, print);
    ran.set(phase.name, found);
    lines.push(describePhase(phase.name, found, Date.now() - startedAt));
    failures.push(...describeFailures(phase.name, found.failures));
  }
  print(`\n${lines.join("\n")}`);
  if (failures.length > 0) print(`\n${failures.join("\n")}`);
  return addResults([...ran.values()]);
}

/** The closing line of a run, which programs read: nothing else that is printed looks like it. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

type Counts = Pick<TestResults, "passed" | "failed" | "skipped">;

function describePhase(name: string, counts: Counts, tookMs: number): string {
  const cells = (["passed", "failed", "skipped"] as const).map(
    (key) => `${String(counts[key]).padStart(6)} ${key}`,
  );
  return `${name.padEnd(18)}${cells.join("")}${`${(tookMs / 1000).toFixed(1)} s`.padStart(10)}`;
}

async function runPhase(
  phase: TestPhase,
  ran: ReadonlyMap<string, TestResults>,
  print: (line: string) => void,
): Promise<TestResults> {
  const broken = phase.needs?.find((name) => (ran.get(name)?.failed ?? 0) > 0);
  if (broken) {
    const notRun = `Not run: ${broken} failed.`;
    print(notRun);
    return oneFailure("the whole phase", notRun);
  }
  try {
    return (await phase.run()) ?? results({});
  } catch (error) {
    if (isEndingBySignal()) return new Promise(() => {});
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    print(told);
    return oneFailure("the whole phase", told);
  }
}
