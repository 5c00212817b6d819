import { loadTest, plant, type Planted } from "./mutant-loader.ts";
import { takeCollected } from "./test-shim.ts";

/** What the parent asks: run these test files on the rules with one change, or with none. */
export type Task = {
  readonly mutant: Planted | null;
  readonly testFiles: readonly string[];
  /** How many random worlds they look at, as a part of their own number. */
  readonly runs: number;
};
/** Which test noticed, or null. */
export type Verdict = {
  readonly noticedBy: { readonly testFile: string | null; readonly test: string } | null;
};

process.on("message", (task: Task) => {
  void run(task).then((verdict) => process.send?.(verdict));
});

process.on("disconnect", () => process.exit());

async function run({ mutant, testFiles, runs }: Task): Promise<Verdict> {
  process.env["RULES_RUNS"] = String(runs);
  plant(mutant);
  for (const testFile of testFiles) {
    const test = await firstFailure(testFile);
    if (test !== null) return { noticedBy: { testFile, test } };
  }
  return { noticedBy: null };
}

/** By test file: its tests that noticed a mutant before, the latest first. They are asked first. */
const sharp = new Map<string, string[]>();

async function firstFailure(file: string): Promise<string | null> {
  takeCollected();
  try {
    await loadTest(file);
  } catch (error) {
    return `does not load: ${String(error)}`;
  }
  const known = sharp.get(file) ?? [];
  const checks = takeCollected().map((each, index) => ({ ...each, key: `${index} ${each.name}` }));
  const isSharp = ({ key }: { key: string }) => known.includes(key);
  const first = checks
    .filter(isSharp)
    .toSorted((a, b) => known.indexOf(a.key) - known.indexOf(b.key));
  for (const { key, run: check } of [...first, ...checks.filter((each) => !isSharp(each))]) {
    try {
      await check();
    } catch {
      sharp.set(file, [key, ...known.filter((each) => each !== key)]);
      return key;
    }
  }
  return null;
}
