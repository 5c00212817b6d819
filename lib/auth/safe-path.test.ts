import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "evil.example",
  "",
  "/api/orders",
  "/sign-in?to=/orders",
  `/${"a".repeat(2_000)}`,
  null,
  undefined,
  7,
  ["/orders"],
])("%j does not lead away, nor in a circle", (asked) => {
  expect(safePath(asked)).toBe("/");
});

test.each([
  "/",
  "/orders",
  "/customers/a%2Fb/orders/1?tab=x&y=%E4%BD%A0",
  "/orders?to=//evil.example",
])("%s leads where it says", (asked) => {
  expect(safePath(asked)).toBe(asked);
});
