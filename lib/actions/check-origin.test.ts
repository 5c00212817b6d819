import { expect, test } from "vitest";
import { checkOrigin } from "./check-origin.ts";

const ours = "https://because.example";

test("a write from our own pages passes", () => {
  expect(() => checkOrigin(new Headers({ origin: ours }), ours)).not.toThrow();
});

test.each([
  "https://evil.example",
  "http://because.example",
  "https://because.example:8443",
  "https://because.example.evil.example",
  "https://sub.because.example",
  "null",
  "",
])("a write from %j is refused", (origin) => {
  expect(() => checkOrigin(new Headers({ origin }), ours)).toThrow("WRONG_ORIGIN");
});

test("a write that names no origin is refused", () => {
  expect(() => checkOrigin(new Headers(), ours)).toThrow("WRONG_ORIGIN");
});

test("on this machine every loopback name of the same port is ours, and no other port", () => {
  const local = "http://localhost:3000";
  for (const origin of [local, "http://127.0.0.1:3000", "http://[::1]:3000"]) {
    expect(() => checkOrigin(new Headers({ origin }), local)).not.toThrow();
  }
  for (const origin of ["http://localhost:3001", "https://localhost:3000", "http://localhost"]) {
    expect(() => checkOrigin(new Headers({ origin }), local)).toThrow("WRONG_ORIGIN");
  }
});
