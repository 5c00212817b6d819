import { SettingsError } from "#lib/settings/read-settings.ts";
import { settingsSchema } from "#lib/settings/settings-schema.ts";
import type { DatabaseSettings } from "./database.ts";

const schema = settingsSchema.pick({ DATABASE_URL: true, DATA_DIR: true });

/** Where the database is. A script that only reads and writes it needs no setting of the web app. */
export function readDatabaseSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): DatabaseSettings {
  const given = Object.fromEntries(
    Object.keys(schema.shape)
      .map((name) => [name, environment[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
    );
  }
  return { databaseUrl: parsed.data.DATABASE_URL, dataFolder: parsed.data.DATA_DIR };
}
