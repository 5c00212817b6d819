import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#scripts/node.mjs";
import { hashSources } from "./hash-sources.ts";
import { startPhase } from "./phase.ts";
import { runCommand } from "./run-command.ts";

const NEXT = join(projectFolder, "node_modules/next/dist/bin/next");
const BUILD_ID = join(projectFolder, ".next/BUILD_ID");
const STAMP = join(projectFolder, ".next/because-sources");

/** Builds for production unless the last build was made of the very same sources. */
export async function buildApp({
  always = false,
  sources = hashSources(projectFolder),
} = {}): Promise<void> {
  const phase = startPhase("Build");
  if (!always && isBuiltFrom(sources)) return phase.done("sources unchanged");

  rmSync(STAMP, { force: true });
  const { code, output } = await runCommand(process.execPath, [NEXT, "build"], {
    cwd: projectFolder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    onLine: (line) => phase.update({ label: line }),
  });
  if (code !== 0 || !existsSync(BUILD_ID)) {
    throw new Error(`${output}\nThe build failed.`);
  }
  writeFileSync(STAMP, sources);
  phase.done("built for production");
}

/** A killed build leaves a `.next` without BUILD_ID, which `next start` would serve all the same. */
function isBuiltFrom(sources: string): boolean {
  return existsSync(BUILD_ID) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources;
}
