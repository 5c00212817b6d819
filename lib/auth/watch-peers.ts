import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { peerWatch } from "./demo-door.ts";
import { PEER_HEADER } from "./request-headers.ts";

/**
 * Notes on every request, before anything else reads it, the address at the other end of its
 * connection. Next itself only has X-Forwarded-For, which the client may have written.
 */
export function watchPeers(): void {
  const watch = peerWatch();
  if (watch.isOn) return;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  });
  watch.isOn = true;
}
