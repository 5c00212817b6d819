import { ensureAuthSecret } from "#lib/settings/ensure-auth-secret.ts";
import { readSettings, type Settings } from "#lib/settings/read-settings.ts";
import { buildApp } from "./setup/build-app.ts";
import { endOnSignals } from "./setup/child-processes.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { isPortFree } from "./setup/find-free-port.ts";
import { startPhase } from "./setup/phase.ts";
import { prepareData } from "./setup/prepare-data.ts";
import { serveApp } from "./setup/serve-app.ts";

/** Sets up what is missing and serves until Ctrl-C. */
async function start(): Promise<void> {
  const settings = readSettings();
  if (!(await isPortFree(settings.port, settings.host))) {
    throw new Error(`Port ${settings.port} is taken. Choose another: PORT=3001 npm start`);
  }
  await prepareData();
  await buildApp();
  const phase = startPhase("Server");
  let isServing = false;
  const app = await serveApp({
    port: settings.port,
    host: settings.host,
    env: { AUTH_SECRET: ensureAuthSecret(settings), AUTH_URL: settings.authUrl },
    // Next's own greeting names its port again; errors before the first answer must be seen.
    onOutput: (text) => {
      if (isServing || /error/i.test(text)) process.stdout.write(text);
    },
  });
  phase.done("answers");
  isServing = true;
  console.log(describeWayIn(settings));
  await app.ended;
  throw new Error("The server ended.");
}

function describeWayIn(settings: Settings): string {
  const lines = [``, `Because runs at ${settings.authUrl}`];
  if (!settings.databaseUrl) {
    lines.push(
      `  as a demo ambassador: ${settings.authUrl}/sign-in, "Demo ambassador"`,
      `  as a demo admin:      ${settings.authUrl}/sign-in, "Demo admin"`,
    );
  }
  return [...lines, `Ctrl-C stops it.`, ``].join("\n");
}

// Ending is what Ctrl-C asked for, so it is no failure.
endOnSignals(() => 0);
await start().catch(endWithReason);
