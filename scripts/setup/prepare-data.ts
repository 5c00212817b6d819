import { join } from "node:path";
import { projectFolder } from "#scripts/node.mjs";
import { runVisibly } from "./run-command.ts";

/**
 * Runs scripts/prepare.ts. A process of its own: the embedded database takes hundreds of megabytes,
 * and only one process may hold it.
 */
export async function prepareData(env: Readonly<Record<string, string>> = {}): Promise<void> {
  const code = await runVisibly(process.execPath, [join(projectFolder, "scripts/prepare.ts")], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
  });
  if (code !== 0) throw new Error("The database could not be prepared.");
}
