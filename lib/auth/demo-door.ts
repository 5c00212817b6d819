import { processWide } from "#db/client/process-wide.ts";
import { authSettings } from "./auth-settings.ts";
import { forwardedFor, isLoopback } from "./client-address.ts";
import { PEER_HEADER } from "./request-headers.ts";

type Conditions = {
  /** Nothing configured: the embedded database, no mail server, no provider. */
  readonly isUnconfigured: boolean;
  /** The server itself notes the peer of each request, so that the header can be believed. */
  readonly isPeerKnown: boolean;
};

/**
 * Whether the demo sign-in and its mailbox exist for this request: on the embedded demo, with nothing
 * else configured, asked for from this machine.
 */
export function isDemoOpen(
  headers: Pick<Headers, "get">,
  { isUnconfigured, isPeerKnown }: Conditions = conditions(),
): boolean {
  return isUnconfigured && isPeerKnown && comesFromThisMachine(headers);
}

/** Set once by what notes the peer of each request. */
export function peerWatch(): { isOn: boolean } {
  return processWide("peer-watch", () => ({ isOn: false }));
}

function conditions(): Conditions {
  const { databaseUrl, smtpUrl, oidc } = authSettings();
  return {
    isUnconfigured: databaseUrl === undefined && smtpUrl === undefined && oidc === undefined,
    isPeerKnown: peerWatch().isOn,
  };
}

/**
 * A proxy on this machine passes on what comes from elsewhere, so every address it names must be
 * loopback too; and a foreign name that was made to resolve to loopback must not open the door.
 */
function comesFromThisMachine(headers: Pick<Headers, "get">): boolean {
  if (!isLoopback(headers.get(PEER_HEADER) ?? "")) return false;
  if (!forwardedFor(headers).every(isLoopback)) return false;
  if (headers.get("forwarded") !== null || headers.get("x-real-ip") !== null) return false;
  return [headers.get("host") ?? "", headers.get("x-forwarded-host")]
    .filter((name) => name !== null)
    .every(isLoopbackName);
}

function isLoopbackName(host: string): boolean {
  const name = host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
  return name === "localhost" || isLoopback(name);
}
