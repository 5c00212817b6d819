import { loadTest, plant, type Planted } from "./mutant-loader.ts";
import { takeCollected } from "./test-shim.ts";

/** What the parent asks: run these test files on the rules with one change, or with none. */
export type Task = { readonly mutant: Planted | null; readonly testFiles: readonly string[] };
/** Which test noticed, or null. */
export type Verdict = { readonly noticedBy: string | null };

process.on("message", (task: Task) => {
  void run(task).then((noticedBy) => process.send?.({ noticedBy } satisfies Verdict));
});

process.on("disconnect", () => process.exit());

async function run({ mutant, testFiles }: Task): Promise<string | null> {
  plant(mutant);
  for (const file of testFiles) {
    const noticedBy = await firstFailure(file);
    if (noticedBy !== null) return noticedBy;
  }
  return null;
}

async function firstFailure(file: string): Promise<string | null> {
  takeCollected();
  try {
    await loadTest(file);
  } catch (error) {
    return `${file} does not load: ${String(error)}`;
  }
  for (const { name, run: check } of takeCollected()) {
    try {
      await check();
    } catch {
      return `${file}: ${name}`;
    }
  }
  return null;
}
