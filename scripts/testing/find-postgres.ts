import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A running server that was given, or a folder of binaries to start one from. */
export type FoundPostgres = { url: string } | { binaries: string };

export interface PostgresLookup {
  env: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
  /** The folders that match, in no particular order. */
  glob(pattern: string): readonly string[];
}

/** Debian, Red Hat, Homebrew on Apple silicon and on Intel, Postgres.app. */
const INSTALL_FOLDERS = [
  "/usr/lib/postgresql/*/bin",
  "/usr/pgsql-*/bin",
  "/opt/homebrew/opt/postgresql*/bin",
  "/usr/local/opt/postgresql*/bin",
  "/Applications/Postgres.app/Contents/Versions/*/bin",
];
const NEEDED = ["initdb", "postgres"];
const OLDEST_SUPPORTED = 15;

/** PostgreSQL for the tests: the server named, else binaries of this machine, newest first; else null. */
export function findPostgres(lookup: PostgresLookup = thisMachine): FoundPostgres | null {
  const url = lookup.env["TEST_DATABASE_URL"];
  if (url) return { url };
  const onPath = (lookup.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const installed = INSTALL_FOLDERS.flatMap((pattern) => lookup.glob(pattern))
    .filter((folder) => majorOf(folder) === null || Number(majorOf(folder)) >= OLDEST_SUPPORTED)
    .toSorted((a, b) => (majorOf(b) ?? 0) - (majorOf(a) ?? 0));
  const binaries = [...onPath, ...installed].find((folder) =>
    NEEDED.every((name) => lookup.exists(join(folder, name))),
  );
  return binaries ? { binaries } : null;
}

/** The version in a folder's name; null where it has none, as with a plain Homebrew link. */
function majorOf(folder: string): number | null {
  const match = /(?:postgresql[/@]|pgsql-|Versions\/)(\d+)/.exec(folder);
  return match ? Number(match[1]) : null;
}

const thisMachine: PostgresLookup = {
  env: process.env,
  exists: existsSync,
  glob: (pattern) => globSync(pattern),
};
