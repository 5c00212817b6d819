import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { socketPathOf } from "./socket-path.ts";

export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";
  readonly processId: number | null;

  constructor(folder: string, processId: number | null) {
    const holder = processId === null ? "another process" : `process ${processId}`;
    const way = processId === null ? "Stop it" : `Stop it (kill ${processId})`;
    super(
      `The database in ${folder} is in use by ${holder}, and only one process can have it. ${way}, ` +
        "or set DATA_DIR to another folder or DATABASE_URL to a PostgreSQL server.",
    );
    this.processId = processId;
  }
}

/** A stale socket may be cleared by two processes at once; the loser finds out within this time. */
const SETTLE_MS = 40;

/**
 * Keeps every other process out of the folder until the returned function is called or this process
 * ends, however it ends: what holds the lock is a listening socket, which dies with its process.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketPathOf(folder);
  const token = randomUUID();
  const server = createServer((socket) => socket.on("error", () => undefined).end(token));
  server.unref();
  if (!(await listen(server, path))) {
    if ((await readToken(path)) !== null) throw new FolderInUseError(folder, readOwner(folder));
    rmSync(path, { force: true });
    if (!(await listen(server, path))) throw new FolderInUseError(folder, readOwner(folder));
  }
  await wait(SETTLE_MS);
  if ((await readToken(path)) !== token) {
    server.close();
    throw new FolderInUseError(folder, readOwner(folder));
  }
  writeFileSync(ownerPath(folder), `${process.pid}\n`);
  return async () => {
    rmSync(ownerPath(folder), { force: true });
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  };
}

/** Whether the server now listens there; false where the path is taken. */
function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error);
    server.once("error", refused);
    server.listen(path, () => {
      server.off("error", refused);
      resolve(true);
    });
  });
}

/** What the holder answers; "" from one too busy to answer, null where nobody listens. */
function readToken(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(path);
    socket.setEncoding("utf8").setTimeout(1_000, () => {
      socket.destroy();
      resolve("");
    });
    socket.on("data", (part) => (text += String(part)));
    socket.on("error", () => resolve(null));
    socket.on("end", () => resolve(text));
  });
}

function ownerPath(folder: string): string {
  return join(folder, "owner.pid");
}

/** For the message alone: the lock itself is the socket. */
function readOwner(folder: string): number | null {
  try {
    return Number.parseInt(readFileSync(ownerPath(folder), "utf8"), 10) || null;
  } catch {
    return null;
  }
}
