import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const unit = ["{lib,components,db,app,scripts}/**/*.test.{ts,tsx}"];
const withDatabase = ["{lib,db,app,scripts}/**/*.db.test.ts"];

/** What every project needs to load server modules outside Next. */
const alias = {
  "server-only": fileURLToPath(new URL("node_modules/server-only/empty.js", import.meta.url)),
};
const server = { deps: { inline: ["next-auth", "@auth/core", "next-intl"] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: unit,
          exclude: ["**/node_modules/**", ...withDatabase],
          // Tests that start a command of ours take long on a busy machine.
          testTimeout: 30_000,
          server,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "pglite",
          include: withDatabase,
          env: { TEST_DATABASE_URL: "" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          server,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "postgres",
          include: withDatabase,
          env: { TEST_DATABASE_URL: process.env["TEST_DATABASE_URL"] ?? "" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          server,
        },
      },
    ],
  },
});
