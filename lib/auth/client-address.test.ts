import { describe, expect, test } from "vitest";
import { clientAddress, isLoopback, networkOf } from "./client-address.ts";
import { PEER_HEADER } from "./request-headers.ts";

function from(peer: string | null, forwarded?: string): Headers {
  const headers = new Headers();
  if (peer !== null) headers.set(PEER_HEADER, peer);
  if (forwarded !== undefined) headers.set("x-forwarded-for", forwarded);
  return headers;
}

describe("without a proxy of ours", () => {
  test("X-Forwarded-For is not believed", () => {
    expect(clientAddress(from("203.0.113.9", "127.0.0.1"), 0)).toBe("203.0.113.9");
  });

  test("an IPv4 address in IPv6 clothes is itself", () => {
    expect(clientAddress(from("::ffff:127.0.0.1"), 0)).toBe("127.0.0.1");
  });

  test("an unknown peer is nobody in particular", () => {
    expect(clientAddress(from(null, "127.0.0.1"), 0)).toBe("unknown");
  });
});

describe("behind proxies of ours", () => {
  test("the client is whom the outermost one heard from", () => {
    expect(clientAddress(from("10.0.0.1", "203.0.113.9"), 1)).toBe("203.0.113.9");
    expect(clientAddress(from("10.0.0.1", "203.0.113.9, 10.0.0.2"), 2)).toBe("203.0.113.9");
  });

  test("what the client wrote itself is not believed", () => {
    expect(clientAddress(from("10.0.0.1", "127.0.0.1, 203.0.113.9"), 1)).toBe("203.0.113.9");
  });

  test("words are no address", () => {
    expect(clientAddress(from("10.0.0.1", "<script>"), 1)).toBe("10.0.0.1");
  });
});

test.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])("%s is loopback", (address) => {
  expect(isLoopback(address)).toBe(true);
});

test.each(["128.0.0.1", "10.0.0.1", "127.0.0.1.evil.example", "localhost", "", "::2", "unknown"])(
  "%s is not loopback",
  (address) => {
    expect(isLoopback(address)).toBe(false);
  },
);

test("an IPv6 network of 64 bits is one client, another is another", () => {
  expect(networkOf("2001:db8:1:2:aaaa::1")).toBe(networkOf("2001:db8:1:2:bbbb:1:2:3"));
  expect(networkOf("2001:db8:1:2::1")).not.toBe(networkOf("2001:db8:1:3::1"));
  expect(networkOf("2001::5:1:1:1:1")).not.toBe(networkOf("2001::6:1:1:1:1"));
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::");
  expect(networkOf("203.0.113.9")).toBe("203.0.113.9");
});
