"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { withSystem } from "#db/client/with-system.ts";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { endSessionOfToken } from "./end-session-of-token.ts";
import { cookieOptions, sessionCookieName } from "./session-cookie.ts";

/** Ends this browser's session. */
export const signOut = defineFormAction({
  name: "auth.signOut",
  may: "anyone",
  limit: "write-client",
  input: z.strictObject({}),
  back: "/sign-in",
  run: async ({ origin }) => {
    const jar = await cookies();
    const token = jar.get(sessionCookieName())?.value;
    if (token) await withSystem((tx) => endSessionOfToken(tx, token, origin));
    jar.set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
    return "/sign-in";
  },
});
