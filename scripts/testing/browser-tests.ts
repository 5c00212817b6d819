import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { projectFolder } from "#scripts/node.mjs";
import { addCleanup } from "#scripts/setup/child-processes.ts";
import { findFreePort } from "#scripts/setup/find-free-port.ts";
import { prepareData } from "#scripts/setup/prepare-data.ts";
import { serveApp } from "#scripts/setup/serve-app.ts";
import { findChromium, lookOnThisMachine } from "./find-chromium.ts";
import { installChromium } from "./install-chromium.ts";
import { runPlaywright } from "./run-tool.ts";
import { ServerLog } from "./server-log.ts";
import type { TestResults } from "./test-results.ts";

/** The journeys in a real browser, against the production build with a demo programme of its own. */
export async function runBrowserTests(): Promise<TestResults> {
  const browser = await findChromium(
    lookOnThisMachine({
      playwrightPath: () => chromium.executablePath(),
      install: installChromium,
    }),
  );
  if (!browser) throw new Error("No Chromium: install one, or name it in CHROMIUM_PATH.");
  console.log(`Chromium: ${browser}`);

  const dataFolder = mkdtempSync(join(tmpdir(), "because-e2e-"));
  const removeData = addCleanup(async () => rmSync(dataFolder, { recursive: true, force: true }));
  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  const env = { ...DEMO_SETTINGS, DATA_DIR: dataFolder, PORT: String(port), AUTH_URL: address };
  await prepareData(env);
  const log = new ServerLog();
  const app = await serveApp({
    port,
    host: "127.0.0.1",
    env,
    onOutput: (text) => log.hear(text),
  }).catch((error: unknown) => {
    console.log(log.text());
    throw error;
  });
  try {
    const found = await runPlaywright({ BASE_URL: address, CHROMIUM_PATH: browser, ...env });
    console.log(`What the server said is in ${log.save(join(projectFolder, "test-results"))}`);
    return { ...found, failures: found.failures.map((each) => log.addTo(each)) };
  } finally {
    await app.stop();
    await removeData();
  }
}

/** The person's own settings must not reach the tests: an empty variable counts as not set. */
const DEMO_SETTINGS = {
  HOST: "",
  DATABASE_URL: "",
  AUTH_SECRET: "only-for-the-tests-of-this-very-project",
  SMTP_URL: "",
  MAIL_FROM: "",
  OIDC_ISSUER: "",
  OIDC_CLIENT_ID: "",
  OIDC_CLIENT_SECRET: "",
  LOG_LEVEL: "info",
};
