import { stripVTControlCharacters } from "node:util";
import type { TestFailure } from "./test-results.ts";

const MESSAGE_LINES = 14;
const LINE_LENGTH = 240;

/**
 * Every failed test by name, with its phase, its file and the first lines of what it said: whoever sees
 * no more than the end of a run sees what failed.
 */
export function describeFailures(phase: string, failures: readonly TestFailure[]): string[] {
  return failures.flatMap(({ name, file, message }) => [
    `FAILED in ${phase}: ${file === null ? "" : `${file}: `}${name}`,
    ...firstLines(message).map((line) => `    ${line}`),
  ]);
}

function firstLines(message: string): string[] {
  const lines = stripVTControlCharacters(message)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !isInsideLibraries(line));
  const shown = lines.slice(0, MESSAGE_LINES);
  if (lines.length > shown.length) shown.push(`(${lines.length - shown.length} more lines)`);
  return shown.map((line) =>
    line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line.trimEnd(),
  );
}

/** A line of a stack that says where a library was, not where the test was. */
function isInsideLibraries(line: string): boolean {
  return /^\s*at .*(?:node_modules|node:internal)/.test(line);
}
