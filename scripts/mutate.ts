import { type ChildProcess, fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { ACCEPTED_SURVIVORS } from "#lib/rules/tests/mutation/accepted-survivors.ts";
import type { Task, Verdict } from "#lib/rules/tests/mutation/mutant-worker.ts";
import { type Mutant, mutantsOf } from "#lib/rules/tests/mutation/mutants-of.ts";

/*
 * `npm run mutate [-- PARTS,OF,FILE,NAMES]`: changes lib/rules in one small place at a time and runs the
 * rules tests until one notices. A mutant that none notices is a hole in the tests, unless
 * accepted-survivors.ts says why no test could.
 */

const RULES = fileURLToPath(new URL("../lib/rules/", import.meta.url));
const WORKER = fileURLToPath(
  new URL("../lib/rules/tests/mutation/mutant-worker.ts", import.meta.url),
);
/** A mutant that loops for ever is noticed by the clock. */
const PATIENCE_MS = 240_000;
/** Every mutant leaves its modules behind; a worker that has seen so many makes room for another. */
const MUTANTS_A_WORKER = 40;
/** Tests of what decides and explains: quick and sharp ones for every mutant, ... */
const QUICK = ["cases", "citations", "policies", "explanations", "decisions", "record-intervals"];
/** ... and thorough ones for those that got away. */
const THOROUGH = ["decisive-facts", "differential", "properties", "small-world", "fact-space"];
/** Files that stand on the decisions and have tests of their own. */
const ON_DECISIONS =
  /^(audience|fact-change|foresee|lever|nearest|suppositions|visible-history|what-would)/;
const QUICK_ON = ["audience", "forecast-warnings", "levers"];
const THOROUGH_ON = ["foresee", "what-would-change"];

type Planned = Mutant & { readonly file: string };

await main((process.argv[2] ?? "").split(","));

async function main(parts: readonly string[]): Promise<void> {
  await requireGreen([...QUICK, ...QUICK_ON, ...THOROUGH_ON, ...THOROUGH]);
  const mutants = plan(parts);
  console.log(`${mutants.length} mutants`);
  const left = await survivorsOf(mutants, QUICK, QUICK_ON);
  const accepted = left.filter(isAccepted);
  const doubtful = left.filter((mutant) => !isAccepted(mutant));
  console.log(`${doubtful.length} got away from the quick tests, without a reason`);
  const open = await survivorsOf(doubtful, THOROUGH, THOROUGH_ON);
  process.exitCode = report(mutants, accepted, open) ? 0 : 1;
}

function plan(parts: readonly string[]): Planned[] {
  return readdirSync(RULES)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .filter((file) => parts.some((part) => file.includes(part)))
    .flatMap((file) =>
      mutantsOf(file, readFileSync(RULES + file, "utf8")).map((mutant) => ({ ...mutant, file })),
    );
}

async function requireGreen(tests: readonly string[]): Promise<void> {
  const worker = startWorker();
  const { noticedBy } = await ask(worker, { mutant: null, testFiles: tests.map(fileOf) });
  worker.kill();
  if (noticedBy !== null) throw new Error(`the tests fail before any change: ${noticedBy}`);
}

/** Those of the mutants that the tests of their part do not notice. */
async function survivorsOf(
  mutants: readonly Planned[],
  ofDecisions: readonly string[],
  onDecisions: readonly string[],
): Promise<Planned[]> {
  const waiting = [...mutants];
  const survivors: Planned[] = [];
  const work = async () => {
    let worker = startWorker();
    for (let count = 1; ; count += 1) {
      const mutant = waiting.shift();
      if (mutant === undefined) break;
      const tests = ON_DECISIONS.test(mutant.file) ? onDecisions : ofDecisions;
      const { noticedBy } = await ask(worker, { mutant, testFiles: tests.map(fileOf) });
      if (noticedBy === null) survivors.push(mutant);
      if (noticedBy === null && !isAccepted(mutant)) console.log(`${mutant.line} ${mutant.id}`);
      if (waiting.length % 100 === 0) console.log(`${waiting.length} to go`);
      if (!worker.connected || count % MUTANTS_A_WORKER === 0) {
        worker.kill();
        worker = startWorker();
      }
    }
    worker.kill();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return survivors;
}

function fileOf(test: string): string {
  return `${test}.test.ts`;
}

function isAccepted({ id }: Mutant): boolean {
  return ACCEPTED_SURVIVORS.some(({ ids }) => ids.test(id));
}

function startWorker(): ChildProcess {
  return fork(WORKER, { execArgv: ["--disable-warning=ExperimentalWarning"] });
}

/** What the worker found; one that hangs or dies over a mutant has noticed it. */
function ask(worker: ChildProcess, task: Task): Promise<Verdict> {
  const { promise, resolve } = Promise.withResolvers<Verdict>();
  const clock = setTimeout(() => worker.kill("SIGKILL"), PATIENCE_MS);
  const end = (verdict: Verdict) => {
    clearTimeout(clock);
    worker.removeAllListeners();
    resolve(verdict);
  };
  worker.once("message", (verdict: Verdict) => end(verdict));
  worker.once("exit", () => end({ noticedBy: "the worker's end" }));
  worker.send(task);
  return promise;
}

/** True where every survivor has its reason, and every reason its survivor. */
function report(
  mutants: readonly Planned[],
  accepted: readonly Planned[],
  open: readonly Planned[],
): boolean {
  const stale = ACCEPTED_SURVIVORS.filter(
    ({ ids }) => mutants.some(({ id }) => ids.test(id)) && !accepted.some(({ id }) => ids.test(id)),
  );
  for (const { line, id } of open) console.log(`no test noticed line ${line} of ${id}`);
  for (const { ids } of stale) console.log(`accepted, but noticed: ${String(ids)}`);
  console.log(
    `${mutants.length} mutants: ${mutants.length - accepted.length - open.length} noticed, ` +
      `${accepted.length} survive with a reason, ${open.length} without, ` +
      `${stale.length} reasons without a survivor`,
  );
  return open.length + stale.length === 0;
}
