import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { addCleanup, startChild, stopChild } from "#scripts/setup/child-processes.ts";
import { findFreePort } from "#scripts/setup/find-free-port.ts";
import { runCommand } from "#scripts/setup/run-command.ts";

const READY_WITHIN_MS = 30_000;

/** Nothing here has to survive a power cut. */
const FAST_AND_FORGETFUL = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * Starts a PostgreSQL with a folder of its own, for this machine alone, and removes both at the end,
 * also on Ctrl-C. Returns its address and how to end it.
 */
export async function startPostgres(
  binaries: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const owner = findOwner();
  const folder = mkdtempSync(join(tmpdir(), "because-postgres-"));
  const removeFolder = addCleanup(async () => rmSync(folder, { recursive: true, force: true }));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const initdb = await runCommand(
    join(binaries, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...owner, cwd: folder },
  );
  if (initdb.code !== 0) throw new Error(`${initdb.output}\ninitdb ended with ${initdb.code}.`);

  const port = await findFreePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    ...FAST_AND_FORGETFUL,
  ];
  // SIGINT is the fast shutdown: it disconnects whoever is still there.
  const server = startChild(
    join(binaries, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...owner, cwd: folder, stdio: "ignore" },
    "SIGINT",
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await waitUntilReady(url);
  return {
    url,
    async stop() {
      await stopChild(server);
      await removeFolder();
    },
  };
}

/** PostgreSQL refuses to run as root: another account of the machine owns it then. */
function findOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL refuses to run as root, and this machine has no other account for it.",
  );
}

async function waitUntilReady(url: string): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const client = new Client({ connectionString: url });
    const refusal = await client.connect().then(
      () => null,
      (error: unknown) => String(error),
    );
    await client.end().catch(() => undefined);
    if (refusal === null) return;
    if (Date.now() > giveUpAt) throw new Error(`PostgreSQL did not start: ${refusal}`);
    await sleep(100);
  }
}
