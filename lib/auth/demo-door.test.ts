import { expect, test } from "vitest";
import { isDemoOpen } from "./demo-door.ts";
import { PEER_HEADER } from "./request-headers.ts";

const open = { isUnconfigured: true, isPeerKnown: true };
const local = { [PEER_HEADER]: "127.0.0.1", host: "localhost:3000" };

test.each([
  local,
  { [PEER_HEADER]: "::1", host: "[::1]:3000" },
  { [PEER_HEADER]: "::ffff:127.0.0.1", host: "127.0.0.1:3000" },
  { ...local, "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "localhost:3000" },
])("the demo is open to this machine: %o", (headers) => {
  expect(isDemoOpen(new Headers(headers), open)).toBe(true);
});

test.each([
  ["another machine", { ...local, [PEER_HEADER]: "192.168.1.7" }],
  [
    "another machine that claims to be this one",
    { ...local, [PEER_HEADER]: "192.168.1.7", "x-forwarded-for": "127.0.0.1" },
  ],
  ["another machine through a proxy on this one", { ...local, "x-forwarded-for": "203.0.113.9" }],
  [
    "another machine that claims so through a proxy",
    { ...local, "x-forwarded-for": "127.0.0.1, 203.0.113.9" },
  ],
  ["another machine by the other header", { ...local, forwarded: "for=203.0.113.9" }],
  ["another machine by the third header", { ...local, "x-real-ip": "203.0.113.9" }],
  ["a foreign name that resolves to this machine", { ...local, host: "evil.example:3000" }],
  ["a name that begins like ours", { ...local, host: "localhost.evil.example" }],
  ["a foreign name through a proxy", { ...local, "x-forwarded-host": "evil.example" }],
  ["no name", { [PEER_HEADER]: "127.0.0.1" }],
  ["an unknown peer", { host: "localhost:3000" }],
])("the demo is closed to %s", (_, headers) => {
  expect(isDemoOpen(new Headers(headers), open)).toBe(false);
});

test("the demo is closed where anything is configured", () => {
  expect(isDemoOpen(new Headers(local), { ...open, isUnconfigured: false })).toBe(false);
});

test("the demo is closed where nobody notes the peer", () => {
  expect(isDemoOpen(new Headers(local), { ...open, isPeerKnown: false })).toBe(false);
});
