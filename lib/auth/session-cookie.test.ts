import { expect, test } from "vitest";
import { cookieName, cookieOptions } from "./session-cookie.ts";

test("over https a cookie goes over https alone, and only this very host can set it", () => {
  expect(cookieName("session", true)).toBe("__Host-because-session");
  expect(cookieOptions(true)).toEqual({
    httpOnly: true,
    sameSite: "lax",
    secure: true,
    path: "/",
  });
});

test("on loopback it is out of reach of scripts and other sites too", () => {
  expect(cookieName("session", false)).toBe("because-session");
  expect(cookieOptions(false)).toMatchObject({ httpOnly: true, sameSite: "lax" });
});
