import { expect, test } from "vitest";
import { cleanAddress } from "./clean-address.ts";

test.for([
  ["/orders", "", null],
  ["/orders", "?q=a%20b", null],
  ["/orders", "?q=%00", "/orders?q="],
  ["/orders", "?q=a%00b&product=%00", "/orders?q=ab&product="],
  ["//evil.example", "?q=%00", "/"],
] as const)("%s%s leads to %s", ([pathname, search, leads]) => {
  expect(cleanAddress(pathname, search)).toBe(leads);
});
