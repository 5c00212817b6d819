import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectFolder } from "#scripts/node.mjs";
import { startChild, stopChild } from "./child-processes.ts";

const NEXT = join(projectFolder, "node_modules/next/dist/bin/next");
const HEALTHY_WITHIN_MS = 60_000;

export interface ServedApp {
  address: string;
  /** Resolves when the server ends, whoever ended it. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** Serves the production build and waits until the health route answers. */
export async function serveApp(options: {
  port: number;
  /** Not given: every interface. */
  host?: string | undefined;
  env?: Readonly<Record<string, string>>;
  /** Hears what the server prints. */
  onOutput: (text: string) => void;
}): Promise<ServedApp> {
  const { port, host } = options;
  const args = [NEXT, "start", "--port", String(port), ...(host ? ["--hostname", host] : [])];
  const child = startChild(process.execPath, args, {
    cwd: projectFolder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", options.onOutput);
  }
  const ended = once(child, "exit");
  const isHealthy = await Promise.race([waitForHealth(port, host), ended.then(() => false)]);
  if (!isHealthy) {
    await stopChild(child);
    throw new Error("The server did not become healthy.");
  }
  return { address: `http://localhost:${port}`, ended, stop: () => stopChild(child) };
}

async function waitForHealth(port: number, host = "localhost"): Promise<boolean> {
  const reachable = ["0.0.0.0", "::"].includes(host) ? "localhost" : host;
  const giveUpAt = Date.now() + HEALTHY_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    const response = await fetch(`http://${reachable}:${port}/api/health`, {
      signal: AbortSignal.timeout(HEALTHY_WITHIN_MS),
    }).catch(() => undefined);
    if (response?.ok) return true;
    // Nobody listens yet, or somebody who cannot serve yet and logs why.
    await sleep(response ? 1_000 : 50);
  }
  return false;
}
