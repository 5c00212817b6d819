import { defineConfig, devices } from "@playwright/test";
import { QUIET_CHROMIUM } from "#scripts/screens/quiet-chromium.ts";

const executablePath = process.env["CHROMIUM_PATH"];

export default defineConfig({
  testDir: "./e2e",
  outputDir: "./test-results",
  // One server with one database stands behind every test, on a machine of two cores.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  // A shared machine may be slow; what hangs still ends.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: process.env["BASE_URL"] ?? "http://127.0.0.1:3000",
    trace: "retain-on-failure",
    launchOptions: {
      args: [...QUIET_CHROMIUM],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"] } }],
});
