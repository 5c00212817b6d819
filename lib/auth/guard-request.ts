import { AppError } from "#lib/errors/app-error.ts";
import { takeFromLimit } from "#lib/limits/take-from-limit.ts";
import { authSettings } from "./auth-settings.ts";
import { clientAddress, networkOf } from "./client-address.ts";
import { isPublicPath } from "./public-paths.ts";
import { sessionCookieName } from "./session-cookie.ts";

export type GuardedRequest = {
  readonly method: string;
  readonly pathname: string;
  readonly headers: Pick<Headers, "get">;
  readonly hasCookie: (name: string) => boolean;
};

/**
 * Counts what one client asks of pages, before any page is drawn or action runs: every write, and
 * every read that needs no sign-in. Returns the seconds to wait where it is too much, else null.
 */
export async function guardRequest(request: GuardedRequest): Promise<number | null> {
  const client = networkOf(clientAddress(request.headers, authSettings().trustedProxies));
  try {
    if (isWrite(request.method)) await takeFromLimit("write-client", client);
    else if (!request.hasCookie(sessionCookieName()) || isPublicPath(request.pathname)) {
      await takeFromLimit("public", client);
    }
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "TOO_MANY_REQUESTS") throw error;
    return error.details.retryAfterSeconds ?? 60;
  }
}

function isWrite(method: string): boolean {
  return method !== "GET" && method !== "HEAD";
}
