/*
 * What the server tells itself about a request. `instrumentation.ts` and `proxy.ts` set these on every
 * request, over whatever the client sent under the same names.
 */

/** The address of the other end of the connection: the client, or the last proxy before us. */
export const PEER_HEADER = "x-because-peer";

/** Path and query of the page that was asked for. */
export const PATH_HEADER = "x-because-path";

export const NONCE_HEADER = "x-nonce";
