import { authSettings } from "#lib/auth/auth-settings.ts";
import { AppError } from "#lib/errors/app-error.ts";

/**
 * Refuses a write that another site started. Browsers name the origin of every POST; without the name
 * it is no browser of ours.
 */
export function checkOrigin(
  headers: Pick<Headers, "get">,
  ownAddress: string = authSettings().authUrl,
): void {
  const origin = headers.get("origin");
  if (origin === null || !originsOf(ownAddress).includes(origin))
    throw new AppError("WRONG_ORIGIN");
}

/** This machine has several names for itself. */
function originsOf(ownAddress: string): string[] {
  const { protocol, hostname, port, origin } = new URL(ownAddress);
  const names = ["localhost", "127.0.0.1", "[::1]"];
  if (!names.includes(hostname)) return [origin];
  return names.map((name) => new URL(`${protocol}//${name}${port ? `:${port}` : ""}`).origin);
}
