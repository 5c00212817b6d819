// Makes, migrates and, for the embedded demo, fills the database. Part of `npm start`.
import { prepareDatabase } from "#lib/decisions/prepare.ts";
import { ensureAuthSecret } from "#lib/settings/ensure-auth-secret.ts";
import { readSettings } from "#lib/settings/read-settings.ts";
import { endWithReason } from "./setup/end-with-reason.ts";
import { startPhase } from "./setup/phase.ts";

async function prepare(): Promise<void> {
  const settings = readSettings();
  const phase = startPhase("Database");
  ensureAuthSecret(settings);
  await prepareDatabase(settings, (step) => phase.update(step));
  phase.done(settings.databaseUrl ? "migrated" : `ready in ${settings.dataFolder}`);
}

await prepare().catch(endWithReason);
