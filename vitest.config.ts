import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const all = "{lib,components,db,app,scripts}/**/*.test.{ts,tsx}";
const withDatabase = "{lib,db,app,scripts}/**/*.db.test.ts";

/** Searches through histories, and commands run as a whole: minutes, where the others take seconds. */
const thorough = [
  "lib/rules/tests/!(cases|naive-cases|citations|money|policies|example-ids).test.ts",
  "scripts/{classify,import,export,bench,mutate}.test.ts",
  "scripts/setup/child-processes.test.ts",
  "lib/case/hostile-cases.test.ts",
];

/** What every project needs to load server modules outside Next. */
const shared = {
  resolve: {
    alias: {
      "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
    },
  },
};
const server = { deps: { inline: ["next-auth", "@auth/core", "next-intl"] } };
const database = { include: [withDatabase], testTimeout: 60_000, hookTimeout: 120_000, server };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: [all],
          exclude: ["**/node_modules/**", withDatabase, ...thorough],
          // A worker for each file would take longer than the tests.
          isolate: false,
          testTimeout: 30_000,
          server,
        },
      },
      {
        ...shared,
        test: { name: "thorough", include: thorough, testTimeout: 120_000, server },
      },
      {
        ...shared,
        test: { ...database, name: "pglite", env: { TEST_DATABASE_URL: "" } },
      },
      {
        ...shared,
        test: {
          ...database,
          name: "postgres",
          env: { TEST_DATABASE_URL: process.env["TEST_DATABASE_URL"] ?? "" },
        },
      },
    ],
  },
});
