import { expect, test } from "vitest";
import { findPostgres, type PostgresLookup } from "./find-postgres.ts";

function lookup(folders: readonly string[], env: PostgresLookup["env"] = {}): PostgresLookup {
  const matches = (folder: string, pattern: string) =>
    new RegExp(`^${pattern.replaceAll("*", "[^/]*")}$`).test(folder);
  return {
    env: { PATH: "/usr/local/bin:/usr/bin", ...env },
    exists: (path) =>
      folders.some((folder) => [`${folder}/initdb`, `${folder}/postgres`].includes(path)),
    glob: (pattern) => folders.filter((folder) => matches(folder, pattern)),
  };
}

test("a given server comes before binaries", () => {
  const url = "postgres://localhost/test";
  expect(findPostgres(lookup(["/usr/bin"], { TEST_DATABASE_URL: url }))).toEqual({ url });
});

test("binaries on the path come before installed versions", () => {
  const found = findPostgres(lookup(["/usr/lib/postgresql/17/bin", "/usr/local/bin"]));
  expect(found).toEqual({ binaries: "/usr/local/bin" });
});

test("the newest installed version is taken, by number", () => {
  const folders = ["9", "15", "18", "17"].map((major) => `/usr/lib/postgresql/${major}/bin`);
  expect(findPostgres(lookup(folders))).toEqual({ binaries: "/usr/lib/postgresql/18/bin" });
});

test("a version older than 15 is not taken", () => {
  expect(findPostgres(lookup(["/usr/lib/postgresql/14/bin"]))).toBeNull();
});

test("Homebrew's folders are found", () => {
  const binaries = "/opt/homebrew/opt/postgresql@17/bin";
  expect(findPostgres(lookup([binaries]))).toEqual({ binaries });
});

test("a machine with the client alone has no PostgreSQL", () => {
  const clientOnly = { ...lookup([]), exists: (path: string) => path === "/usr/bin/psql" };
  expect(findPostgres(clientOnly)).toBeNull();
});
