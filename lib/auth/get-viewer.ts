import { cookies } from "next/headers";
import { cache } from "react";
import { readViewer } from "./read-viewer.ts";
import { sessionCookieName } from "./session-cookie.ts";
import type { Viewer } from "./viewer.ts";

/** Who is signed in, read from the database once a request; null where nobody is. */
export const getViewer: () => Promise<Viewer | null> = cache(async () => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? readViewer(token, Date.now()) : null;
});
