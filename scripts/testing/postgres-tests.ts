import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { findPostgres } from "./find-postgres.ts";
import { runTool, runVitest } from "./run-tool.ts";
import { startPostgres } from "./start-postgres.ts";
import { oneFailure, results, type TestResults } from "./test-results.ts";

/** The database tests on a real PostgreSQL; where there is none, each is named as skipped. */
export async function runPostgresTests(): Promise<TestResults> {
  const found = findPostgres();
  if (!found) return nameSkippedTests();
  if ("url" in found) return runVitest("postgres", { TEST_DATABASE_URL: found.url });
  console.log(`PostgreSQL from ${found.binaries}, in a folder that is removed afterwards.`);
  const server = await startPostgres(found.binaries);
  try {
    return await runVitest("postgres", { TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

const listedTests = z.array(z.object({ name: z.string(), file: z.string() }));

async function nameSkippedTests(): Promise<TestResults> {
  console.log("No PostgreSQL on this machine and no TEST_DATABASE_URL. Skipped:");
  const folder = mkdtempSync(join(tmpdir(), "because-list-"));
  try {
    const path = join(folder, "tests.json");
    // Read from the source alone, a test that stands for a table of cases would count as one.
    const args = ["list", "--project", "postgres", "--no-static-parse", `--json=${path}`];
    const code = await runTool("vitest", args);
    if (code !== 0) return oneFailure("list the tests", `vitest ended with ${code}.`);
    const tests = listedTests.parse(JSON.parse(readFileSync(path, "utf8")));
    for (const test of tests) console.log(`  skipped: ${test.name}`);
    return results({ skipped: tests.length, skippedNames: tests.map(({ name }) => name) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
