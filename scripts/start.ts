import { DEMO_PEOPLE } from "#db/demo/demo-people.ts";
import { projectFolder } from "#scripts/node.mjs";
import { ensureAuthSecret } from "#lib/settings/ensure-auth-secret.ts";
import { readSettings, type Settings } from "#lib/settings/read-settings.ts";
import { buildApp } from "./setup/build-app.ts";
import { endOnSignals } from "./setup/child-processes.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { isPortFree } from "./setup/find-free-port.ts";
import { hashSources } from "./setup/hash-sources.ts";
import { startPhase } from "./setup/phase.ts";
import { prepareDataOnce } from "./setup/prepare-data.ts";
import { serveApp, type ServedApp } from "./setup/serve-app.ts";

/** Sets up what is missing and serves until Ctrl-C. */
async function start(): Promise<void> {
  const settings = readSettings();
  if (!(await isPortFree(settings.port, settings.host))) {
    throw new Error(`Port ${settings.port} is taken. Choose another: PORT=3001 npm start`);
  }
  const sources = hashSources(projectFolder);
  await prepareDataOnce(settings, sources);
  await buildApp({ sources });
  const app = await serve(settings);
  console.log(describeWayIn(settings));
  await app.ended;
  throw new Error("The server ended.");
}

/** What the server prints before it is healthy is told only where it does not become so. */
async function serve(settings: Settings): Promise<ServedApp> {
  const phase = startPhase("Server");
  let printed: string | null = "";
  try {
    const app = await serveApp({
      port: settings.port,
      host: settings.host,
      env: { AUTH_SECRET: ensureAuthSecret(settings), AUTH_URL: settings.authUrl },
      onOutput: (text) => {
        if (printed === null) process.stdout.write(text);
        else printed += text;
      },
    });
    printed = null;
    phase.done("answers");
    return app;
  } catch (error) {
    console.error(`\n${printed}`);
    throw error;
  }
}

function describeWayIn(settings: Settings): string {
  const lines = ["", `Because runs at ${settings.authUrl}`];
  if (settings.databaseUrl === undefined) {
    const { ambassador, admin } = DEMO_PEOPLE;
    lines.push(
      `Sign in at ${settings.authUrl}/sign-in with one of the demo's buttons:`,
      `  ${ambassador.name}, ambassador`,
      `  ${admin.name}, admin`,
    );
  }
  return [...lines, "Ctrl-C stops it.", ""].join("\n");
}

// Ending is what Ctrl-C asked for, so it is no failure.
endOnSignals(() => 0);
await start().catch(endWithReason);
