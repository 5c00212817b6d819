import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "#scripts/node.mjs";
import { runCommand, runVisibly } from "#scripts/setup/run-command.ts";
import { readPlaywrightReport, readVitestReport } from "./read-reports.ts";
import { oneFailure, results, type TestResults } from "./test-results.ts";

const TOOLS = {
  drizzleKit: "drizzle-kit/bin.cjs",
  oxfmt: "oxfmt/bin/oxfmt",
  oxlint: "oxlint/bin/oxlint",
  playwright: "@playwright/test/cli.js",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
} as const;

/** Runs an installed tool with the pinned Node, its output straight to ours; returns its exit code. */
export function runTool(
  tool: keyof typeof TOOLS,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const path = join(projectFolder, "node_modules", TOOLS[tool]);
  return runVisibly(process.execPath, [path, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
  });
}

/** One tool that says yes or no counts as one test; what it printed is why it failed. */
export async function checkWith(
  tool: keyof typeof TOOLS,
  args: readonly string[],
): Promise<TestResults> {
  const path = join(projectFolder, "node_modules", TOOLS[tool]);
  const { code, output } = await runCommand(process.execPath, [path, ...args], {
    cwd: projectFolder,
  });
  process.stdout.write(output);
  return code === 0 ? results({ passed: 1 }) : oneFailure([tool, ...args].join(" "), output);
}

export function checkFormat(): Promise<TestResults> {
  return checkWith("oxfmt", ["--check", "."]);
}

export function checkLint(): Promise<TestResults> {
  return checkWith("oxlint", ["--deny-warnings", "."]);
}

export function checkTypes(): Promise<TestResults> {
  return checkWith("tsc", []);
}

/** One vitest project, all of its files. */
export function runVitest(
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<TestResults> {
  return withReportFile(async (report) => {
    const args = ["run", "--project", project, "--passWithNoTests"];
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await runTool("vitest", [...args, ...reporters], env);
    return nameSkipped(readVitestReport(report, code));
  });
}

export function runPlaywright(
  env: Readonly<Record<string, string>>,
  only: readonly string[] = [],
): Promise<TestResults> {
  return withReportFile(async (report) => {
    const args = ["test", "--pass-with-no-tests", ...only];
    const code = await runTool("playwright", args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
    return nameSkipped(readPlaywrightReport(report, code));
  });
}

/** What was not tested is said by name. */
function nameSkipped(found: TestResults): TestResults {
  for (const name of found.skippedNames) console.log(`  skipped: ${name}`);
  return found;
}

async function withReportFile<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "because-report-"));
  try {
    return await use(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
