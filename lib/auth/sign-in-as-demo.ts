"use server";

import { cookies, headers } from "next/headers";
import { z } from "zod";
import { withSystem } from "#db/client/with-system.ts";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { DEMO_ROLES, getDemoPerson } from "./demo-person.ts";
import { isDemoOpen } from "./demo-door.ts";
import { safePath } from "./safe-path.ts";
import { cookieOptions, sessionCookieName } from "./session-cookie.ts";
import { startSession } from "./start-session.ts";

/** Fields: `person` (ambassador or admin) and, where the sign-in began elsewhere, `to`. */
export const signInAsDemo = defineFormAction({
  name: "auth.signInAsDemo",
  may: "anyone",
  limit: "write-client",
  input: z.strictObject({ person: z.enum(DEMO_ROLES), to: z.string().max(1_000).optional() }),
  back: "/sign-in",
  run: async ({ origin }, { person, to }) => {
    const requestHeaders = await headers();
    if (!isDemoOpen(requestHeaders)) throw new AppError("NOT_FOUND");
    const browser = requestHeaders.get("user-agent");
    const { token, expires } = await withSystem(async (tx) => {
      const found = await getDemoPerson(tx, person);
      if (found === null) throw new AppError("NOT_FOUND");
      const session = { personId: found.personId, method: "demo", browser, origin } as const;
      return startSession(tx, session, Date.now());
    });
    (await cookies()).set(sessionCookieName(), token, { ...cookieOptions(), expires });
    return safePath(to);
  },
});
