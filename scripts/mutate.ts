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
/** A mutant that loops for ever is noticed by the clock; the rules as they are may take their time. */
const PATIENCE_MS = 240_000;
const GREEN_PATIENCE_MS = 1_800_000;
/** Every mutant leaves its modules behind; a worker that has seen so many makes room for another. */
const MUTANTS_A_WORKER = 40;
/** Tests of what decides and explains: quick and sharp ones for every mutant, ... */
const QUICK = [
  "cases",
  "citations",
  "money",
  "policies",
  "record-intervals",
  "decisions",
  "explanations",
];
/** ... and thorough ones for those that got away. */
const THOROUGH = ["fact-space", "decisive-facts", "small-world", "differential", "properties"];
/** Files that stand on the decisions and have tests of their own. */
const ON_DECISIONS =
  /^(audience|customer-audience|fact-change|foresee|lever|nearest|suppositions|visible-history|what-would|window)/;
const QUICK_ON = [
  "forecast-warnings",
  "visible-history",
  "fact-change",
  "suppositions",
  "foresee-as-ambassador",
  "levers",
  "lever-changes",
  "nearest",
  "audience",
  "customer-audience",
];
const THOROUGH_ON = ["foresee", "what-would-change", "window", "cases"];
/** The part of their random worlds that quick tests look at first: most mutants die in any world. */
const QUICK_RUNS = 0.2;

type Planned = Mutant & { readonly file: string };

await main((process.argv[2] ?? "").split(","));

async function main(parts: readonly string[]): Promise<void> {
  const mutants = plan(parts);
  console.log(`${mutants.length} mutants`);
  const kinds = new Set(mutants.map(({ file }) => ON_DECISIONS.test(file)));
  if (kinds.has(false)) await requireGreen(QUICK, THOROUGH);
  if (kinds.has(true)) await requireGreen(QUICK_ON, THOROUGH_ON);
  const left = await survivorsOf(mutants, {
    tests: QUICK,
    onDecisions: QUICK_ON,
    runs: QUICK_RUNS,
  });
  const accepted = left.filter(isAccepted);
  const doubtful = left.filter((mutant) => !isAccepted(mutant));
  console.log(`${doubtful.length} got away from the quick tests, without a reason`);
  const open = await survivorsOf(doubtful, {
    tests: [...QUICK, ...THOROUGH],
    onDecisions: [...QUICK_ON, ...THOROUGH_ON],
    runs: 1,
  });
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

async function requireGreen(quick: readonly string[], thorough: readonly string[]): Promise<void> {
  const rounds = [
    { tests: quick, runs: QUICK_RUNS },
    { tests: thorough, runs: 1 },
  ];
  for (const { tests, runs } of rounds) {
    const worker = startWorker();
    const task = { mutant: null, testFiles: tests.map(fileOf), runs };
    const { noticedBy } = await ask(worker, task, GREEN_PATIENCE_MS);
    worker.kill();
    if (noticedBy !== null) throw new Error(`the tests fail before any change: ${noticedBy.test}`);
  }
}

type Round = {
  readonly tests: readonly string[];
  readonly onDecisions: readonly string[];
  readonly runs: number;
};

/** Those of the mutants that the tests of their part do not notice. */
async function survivorsOf(mutants: readonly Planned[], round: Round): Promise<Planned[]> {
  const waiting = [...mutants];
  const survivors: Planned[] = [];
  const orders = new Map<string, string[]>();
  const work = async () => {
    let worker = startWorker();
    for (let count = 1; ; count += 1) {
      const mutant = waiting.shift();
      if (mutant === undefined) break;
      const testFiles = orderFor(mutant.file, round, orders);
      const { noticedBy } = await ask(worker, {
        mutant,
        testFiles: [...testFiles],
        runs: round.runs,
      });
      if (noticedBy === null) survivors.push(mutant);
      else moveToFront(testFiles, noticedBy.testFile);
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

/** What noticed one mutant of a file likely notices the next. */
function orderFor(file: string, round: Round, orders: Map<string, string[]>): string[] {
  const known = orders.get(file);
  if (known !== undefined) return known;
  const order = (ON_DECISIONS.test(file) ? round.onDecisions : round.tests).map(fileOf);
  orders.set(file, order);
  return order;
}

function moveToFront(testFiles: string[], testFile: string | null): void {
  const index = testFile === null ? -1 : testFiles.indexOf(testFile);
  if (index > 0) testFiles.unshift(...testFiles.splice(index, 1));
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
function ask(worker: ChildProcess, task: Task, patienceMs = PATIENCE_MS): Promise<Verdict> {
  const { promise, resolve } = Promise.withResolvers<Verdict>();
  const clock = setTimeout(() => worker.kill("SIGKILL"), patienceMs);
  const end = (verdict: Verdict) => {
    clearTimeout(clock);
    worker.removeAllListeners();
    resolve(verdict);
  };
  worker.once("message", (verdict: Verdict) => end(verdict));
  worker.once("exit", () => end({ noticedBy: { testFile: null, test: "the worker's end" } }));
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
