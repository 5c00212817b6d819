import { expect, test } from "vitest";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { LIMITS } from "#lib/limits/limits.ts";
import { type GuardedRequest, guardRequest } from "./guard-request.ts";
import { PEER_HEADER } from "./request-headers.ts";
import { refuseTooMany } from "./refuse-too-many.ts";

// Else a secret would be made in the project's folder.
process.env["AUTH_SECRET"] = "only-for-the-tests-of-this-very-project";
useTestDatabase();

type Asked = Pick<GuardedRequest, "method" | "pathname"> & { readonly isSignedIn?: boolean };

function ask(peer: string, { method, pathname, isSignedIn = false }: Asked) {
  return guardRequest({
    method,
    pathname,
    headers: new Headers({ [PEER_HEADER]: peer }),
    hasCookie: () => isSignedIn,
  });
}

async function askOften(times: number, peer: string, asked: Asked): Promise<number | null> {
  let last: number | null = null;
  for (let time = 0; time < times; time++) last = await ask(peer, asked);
  return last;
}

const page = { method: "GET", pathname: "/programme" };
const shared = { method: "GET", pathname: "/w/anything" };
const write = { method: "POST", pathname: "/orders", isSignedIn: true };
const own = { method: "GET", pathname: "/orders", isSignedIn: true };

test.each([
  ["a public page", "203.0.113.1", page, LIMITS.public.times],
  [
    "a shared answer, also by who is signed in",
    "203.0.113.2",
    { ...shared, isSignedIn: true },
    LIMITS.public.times,
  ],
  [
    "a private page, by who is not",
    "203.0.113.3",
    { ...own, isSignedIn: false },
    LIMITS.public.times,
  ],
  ["a write, by anyone", "203.0.113.4", write, LIMITS["write-client"].times],
] as const)(
  "%s waits once it was asked for too often by one client",
  async (_, peer, asked, times) => {
    expect(await askOften(times, peer, asked)).toBeNull();
    expect(await ask(peer, asked)).toBeGreaterThan(0);
    expect(await ask(`${peer}9`, asked)).toBeNull();
  },
);

test("who is signed in reads their own pages uncounted here", async () => {
  expect(await askOften(LIMITS.public.times + 5, "203.0.113.5", own)).toBeNull();
});

test("too often is answered 429 with the seconds to wait", () => {
  const { status, headers } = refuseTooMany(42);
  expect([status, headers.get("retry-after")]).toEqual([429, "42"]);
});
