// npm run dev: the same set-up as npm start, then Next's development server.
import { join } from "node:path";
import { ensureAuthSecret } from "#lib/settings/ensure-auth-secret.ts";
import { readSettings } from "#lib/settings/read-settings.ts";
import { projectFolder } from "#scripts/node.mjs";
import { endOnSignals } from "./setup/child-processes.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { hashSources } from "./setup/hash-sources.ts";
import { prepareDataOnce } from "./setup/prepare-data.ts";
import { runVisibly } from "./setup/run-command.ts";

async function develop(): Promise<void> {
  const settings = readSettings();
  await prepareDataOnce(settings, hashSources(projectFolder));
  const next = join(projectFolder, "node_modules/next/dist/bin/next");
  const host = settings.host ? ["--hostname", settings.host] : [];
  await runVisibly(process.execPath, [next, "dev", "--port", String(settings.port), ...host], {
    cwd: projectFolder,
    env: {
      ...process.env,
      NODE_ENV: "development",
      AUTH_SECRET: ensureAuthSecret(settings),
      AUTH_URL: settings.authUrl,
    },
  });
}

endOnSignals(() => 0);
await develop().catch(endWithReason);
