import { describe, expect, test } from "vitest";
import { scrub, scrubText } from "./scrub.ts";

const token = "3f9a1c0e5b7d4a62b8e1f00d9c7a6b5e4d3c2b1a0f9e8d7c6b5a49382716f5e4";

describe("nothing of this reaches the log", () => {
  test.each([
    ["an e-mail address", "no mailbox for mara.lindqvist@example.com here", "mara.lindqvist"],
    ["an address in brackets", "to <o'neil+tag@sub.example.co.uk>", "neil"],
    ["an address in a link", "/callback/email?email=mara%2Ex@example.com", "example.com"],
    ["a token in a link", "/api/auth/callback/email?token=abc123&callbackUrl=/", "abc123"],
    ["a code in a link", "/api/auth/callback/oidc?code=xyz789&state=s1", "xyz789"],
    ["a state in a link", "/api/auth/callback/oidc?code=xyz789&state=s1s2", "s1s2"],
    ["a password in an address", "smtps://robot:hunter2@mail.example:465", "hunter2"],
    ["a bearer token", "Authorization: Bearer abc.def", "abc.def"],
    ["a cookie", "cookie: because-session=zzz", "zzz"],
    ["a token in JSON", '{"access_token":"qqq"}', "qqq"],
    ["anything that looks like a token", `link ${token} was used`, token],
  ])("%s", (_, text, secret) => {
    expect(scrubText(text)).not.toContain(secret);
  });

  test("values under keys that name secrets, at any depth", () => {
    const scrubbed = JSON.stringify(
      scrub({ a: { Cookie: "c1", list: [{ sessionToken: "c2", userEmail: "c3" }] }, password: 4 }),
    );
    expect(scrubbed).not.toMatch(/c1|c2|c3|4/);
  });

  test("the row and the query of a database error, and of its cause", () => {
    const cause = Object.assign(new Error("duplicate key"), {
      code: "23505",
      constraint: "people_email_key",
      detail: "Key (email)=(mara@example.com) already exists.",
    });
    const error = new Error("Failed query: insert into people values ($1)\nparams: Mara Secret", {
      cause,
    });
    const scrubbed = JSON.stringify(scrub({ error }));
    expect(scrubbed).not.toMatch(/Mara|insert into|already exists/);
    expect(scrubbed).toContain("people_email_key");
    expect(scrubbed).toContain("23505");
  });
});

test("what is no secret stays readable", () => {
  expect(scrub({ route: "/orders", status: 404, ms: 12, ok: true, none: null })).toEqual({
    route: "/orders",
    status: 404,
    ms: 12,
    ok: true,
    none: null,
  });
  expect(scrubText("order 261112-440613 of nordhaven-robotics")).toBe(
    "order 261112-440613 of nordhaven-robotics",
  );
});

test("a circle ends", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  expect(() => JSON.stringify(scrub(circle))).not.toThrow();
});
