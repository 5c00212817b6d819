import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCleanup } from "#scripts/setup/child-processes.ts";
import { findFreePort } from "#scripts/setup/find-free-port.ts";
import { prepareData } from "#scripts/setup/prepare-data.ts";
import { serveApp } from "#scripts/setup/serve-app.ts";
import { ServerLog } from "./server-log.ts";

export type ServedDemo = {
  readonly address: string;
  /** What the server runs with. */
  readonly env: Readonly<Record<string, string>>;
  /** What the server printed so far. */
  readonly log: ServerLog;
  stop(): Promise<void>;
};

/** Serves the production build on a free port, with a demo programme of its own that ends with it. */
export async function serveDemo(): Promise<ServedDemo> {
  const dataFolder = mkdtempSync(join(tmpdir(), "because-demo-"));
  const removeData = addCleanup(async () => rmSync(dataFolder, { recursive: true, force: true }));
  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  const env = { ...DEMO_SETTINGS, DATA_DIR: dataFolder, PORT: String(port), AUTH_URL: address };
  await prepareData(env);
  const log = new ServerLog();
  const onOutput = (text: string) => log.hear(text);
  const app = await serveApp({ port, host: "127.0.0.1", env, onOutput }).catch((error: unknown) => {
    console.log(log.text());
    throw error;
  });
  const stop = async () => {
    await app.stop();
    await removeData();
  };
  return { address, env, log, stop };
}

/** The person's own settings must not reach the demo: an empty variable counts as not set. */
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
