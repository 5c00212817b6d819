import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "#scripts/node.mjs";
import { runVisibly } from "#scripts/setup/run-command.ts";
import { countPlaywright, countVitest, type TestCounts } from "./count-results.ts";

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

/** One tool that says yes or no counts as one test. */
export async function checkWith(
  tool: keyof typeof TOOLS,
  args: readonly string[],
): Promise<TestCounts> {
  const code = await runTool(tool, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

export function checkFormat(): Promise<TestCounts> {
  return checkWith("oxfmt", ["--check", "."]);
}

export function checkLint(): Promise<TestCounts> {
  return checkWith("oxlint", ["--deny-warnings", "."]);
}

export function checkTypes(): Promise<TestCounts> {
  return checkWith("tsc", []);
}

/** One vitest project, all of its files. */
export function runVitest(
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<TestCounts> {
  return withReportFile(async (report) => {
    const args = ["run", "--project", project, "--passWithNoTests"];
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    return countVitest(report, await runTool("vitest", [...args, ...reporters], env));
  });
}

export function runPlaywright(env: Readonly<Record<string, string>>): Promise<TestCounts> {
  return withReportFile(async (report) => {
    const args = ["test", "--pass-with-no-tests"];
    const code = await runTool("playwright", args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
    return countPlaywright(report, code);
  });
}

async function withReportFile<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "because-report-"));
  try {
    return await use(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
