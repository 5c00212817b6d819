import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFolder } from "#db/client/folder-lock.ts";
import type { Settings } from "#lib/settings/read-settings.ts";
import { projectFolder } from "#scripts/node.mjs";
import { startPhase } from "./phase.ts";
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

/**
 * The same, but an embedded database that these very sources prepared before is only asked whether
 * it is free: opening it twice at each start would cost seconds.
 */
export async function prepareDataOnce(settings: Settings, sources: string): Promise<void> {
  if (settings.databaseUrl !== undefined) return prepareData();
  const stamp = join(settings.dataFolder, "prepared");
  const isPrepared =
    existsSync(join(settings.dataFolder, "database")) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === sources;
  if (isPrepared) {
    const phase = startPhase("Database");
    const unlock = await lockFolder(settings.dataFolder);
    await unlock();
    return phase.done(`ready in ${settings.dataFolder}`);
  }
  rmSync(stamp, { force: true });
  await prepareData();
  writeFileSync(stamp, sources);
}
