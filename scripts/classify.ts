// npm run classify -- FOLDER FILE [--policies JSON] [--strict]: decisions straight from fact files.
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { formatDecisions, inOrderIdOrder } from "#lib/decisions/decisions-file.ts";
import { buildHistories } from "#lib/facts/build-histories.ts";
import { findFactFiles, formatRejects, rejectsPathFor, type Reject } from "#lib/facts/index.ts";
import { loadFacts } from "#lib/facts/load-facts.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";
import { parsePolicies } from "#lib/facts/policies-file.ts";
import { replaceFile } from "#lib/facts/replace-file.ts";
import {
  BUILT_IN_POLICIES,
  classifyIdentity,
  type Decision,
  type Policy,
} from "#lib/rules/index.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { startPhase } from "./setup/phase.ts";

const USAGE =
  "Usage: npm run classify -- FOLDER FILE [--policies JSON] [--strict] (FILE - is standard output; JSON is a file or the array itself)";
const EXIT_REJECTS = 2;

async function classify(): Promise<void> {
  const { folder, file, policies: given, isStrict } = readArguments(process.argv.slice(2));
  const policies = given === undefined ? BUILT_IN_POLICIES : await readPolicies(given);
  const { facts, rejects } = await readFacts(folder);
  await reportRejects(file, rejects);
  if (rejects.length > 0) process.exitCode = EXIT_REJECTS;
  if (isStrict && rejects.length > 0) {
    console.error("Nothing was written, because of --strict.");
    return;
  }
  const phase = startPhase("Classify", process.stderr);
  const decisions = decide(facts, policies);
  phase.done(`${decisions.length} orders decided`);
  if (file === "-") await writeOut(formatDecisions(decisions));
  else await replaceFile(file, formatDecisions(decisions));
}

function readArguments(args: string[]) {
  const { values, positionals } = parseCommandLine(args);
  const [folder, file, ...others] = positionals;
  if (!folder || !file || others.length > 0) throw new Error(USAGE);
  return { folder, file, policies: values.policies, isStrict: values.strict };
}

function parseCommandLine(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { policies: { type: "string" }, strict: { type: "boolean", default: false } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, {
      cause: error,
    });
  }
}

async function readPolicies(given: string): Promise<readonly Policy[]> {
  if (/^\s*[[{]/.test(given)) return parsePolicies(given);
  const text = await readFile(given, "utf8").catch(() => {
    throw new Error(`The policies file ${given} cannot be read`);
  });
  return parsePolicies(text);
}

async function readFacts(folder: string) {
  const files = await findFactFiles(folder);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const phase = startPhase("Read", process.stderr);
  const loaded = await loadFacts(files, {
    onBytesRead: (done) => phase.update({ label: folder, done, total }),
  });
  phase.done(`${files.length} files, ${loaded.facts.orders.length} orders`);
  return loaded;
}

function decide(facts: ProgrammeFacts, policies: readonly Policy[]): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const history of buildHistories(facts)) {
    for (const decision of classifyIdentity(history, policies)) decisions.push(decision);
  }
  return decisions.toSorted(inOrderIdOrder);
}

/** The rejects file of an earlier run goes where there are none, so that it misleads nobody. */
async function reportRejects(file: string, rejects: readonly Reject[]): Promise<void> {
  const path = rejectsPathFor(file);
  if (rejects.length === 0) {
    if (file !== "-") await rm(path, { force: true });
    return;
  }
  if (file === "-") console.error(formatRejects(rejects).trimEnd());
  else await replaceFile(path, [formatRejects(rejects)]);
  const place = file === "-" ? "see above" : `see ${path}`;
  console.error(`${rejects.length} rows were refused: ${place}`);
}

async function writeOut(pieces: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
    if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
  } catch (error) {
    // Whoever reads has read enough.
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}

await classify().catch(endWithReason);
