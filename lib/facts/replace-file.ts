import { createWriteStream } from "node:fs";
import { realpath, rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export type Pieces = Iterable<string> | AsyncIterable<string>;

/**
 * Writes a file whole or not at all: beside its place first, then over it. Readers see the old file or
 * the new one, also where the machine stops in between. What is no ordinary file (a pipe, /dev/null) is
 * written to as it stands.
 */
export async function replaceFile(path: string, pieces: Pieces): Promise<void> {
  try {
    const place = await findPlace(path);
    if (place.isOrdinary) await replace(place.path, pieces);
    else await pipeline(Readable.from(pieces), createWriteStream(place.path));
  } catch (error) {
    throw describe(path, error);
  }
}

async function replace(path: string, pieces: Pieces): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft, { flush: true }));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Follows links, so that the file behind one is replaced and not the link. */
async function findPlace(path: string): Promise<{ path: string; isOrdinary: boolean }> {
  try {
    return { path: await realpath(path), isOrdinary: (await stat(path)).isFile() };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { path, isOrdinary: true };
    throw error;
  }
}

function describe(path: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new Error(`${path} cannot be written: its folder is not there`);
    case "EISDIR":
      return new Error(`${path} cannot be written: it is a folder`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Error(`${path} cannot be written by this user`);
    case "ENOSPC":
      return new Error(`${path} cannot be written: the disk is full`);
    default:
      return error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
