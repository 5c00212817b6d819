import { isIP } from "node:net";
import { PEER_HEADER } from "./request-headers.ts";

type HeaderReader = Pick<Headers, "get">;

/**
 * The client's address, as far as it can be believed: the other end of the connection, or what the
 * outermost of our own proxies heard from. Anyone can write X-Forwarded-For.
 */
export function clientAddress(headers: HeaderReader, trustedProxies: number): string {
  const peer = plainAddress(headers.get(PEER_HEADER));
  const chain = [...forwardedFor(headers), peer];
  return plainAddress(chain.at(-1 - trustedProxies) ?? chain[0] ?? null) || peer || "unknown";
}

/** Every address that the header claims, the nearest last. */
export function forwardedFor(headers: HeaderReader): string[] {
  return (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** What one client is counted by: a household's IPv6 network has more addresses than can be counted. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head, tail] = canonical.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = 8 - (head?.length ?? 0) - (tail?.length ?? 0);
  const groups = [...(head ?? []), ...Array.from({ length: zeros }, () => "0"), ...(tail ?? [])];
  return `${groups.slice(0, 4).join(":")}::`;
}

export function isLoopback(address: string): boolean {
  const plain = plainAddress(address);
  return plain === "::1" || /^127(\.\d{1,3}){3}$/.test(plain);
}

/** Without the IPv6 clothes of an IPv4 address; "" for what is no address. */
function plainAddress(text: string | null): string {
  const plain = (text ?? "").replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  return isIP(plain) === 0 ? "" : plain;
}
