import { processWide } from "#db/client/process-wide.ts";
import { ensureAuthSecret } from "#lib/settings/ensure-auth-secret.ts";
import { readSettings, type Settings } from "#lib/settings/read-settings.ts";

export type AuthSettings = Settings & {
  readonly authSecret: string;
  /** Cookies are for https alone. False on loopback only: the settings refuse plain http elsewhere. */
  readonly isSecure: boolean;
};

/** The settings of this process, read once. */
export function authSettings(): AuthSettings {
  return processWide("auth-settings", () => {
    const settings = readSettings();
    return {
      ...settings,
      authSecret: ensureAuthSecret(settings),
      isSecure: settings.authUrl.startsWith("https:"),
    };
  });
}
