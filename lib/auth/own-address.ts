import { authSettings } from "./auth-settings.ts";

/** The address that people open, without a slash at the end. */
export function ownAddress(): string {
  return new URL(authSettings().authUrl).origin;
}
