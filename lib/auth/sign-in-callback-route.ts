import { createHash } from "node:crypto";
import { NextRequest } from "next/server";
import { z } from "zod";
import { withSystem } from "#db/client/with-system.ts";
import { defineRoute } from "#lib/actions/define-route.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { isOtherBrowsersLink } from "./auth-adapter.ts";
import { authSettings } from "./auth-settings.ts";
import { endSessionOfToken } from "./end-session-of-token.ts";
import { handlers } from "./next-auth.ts";
import { backToSignIn, goTo } from "./sign-in-answer.ts";
import { sessionCookieName } from "./session-cookie.ts";

/** The longest parameter that a provider sends along. */
const parameter = z.string().max(4_096).optional();

/** Where a mailed link and the provider lead back to: all of Auth.js that is reachable from outside. */
export const getSignInCallback = defineRoute({
  name: "auth.callback",
  may: "anyone",
  limit: "sign-in-answer",
  params: z.strictObject({ provider: z.enum(["email", "oidc"]) }),
  query: z.strictObject({
    token: parameter,
    callbackUrl: parameter,
    code: parameter,
    state: parameter,
    iss: parameter,
    session_state: parameter,
    scope: parameter,
    error: parameter,
    error_description: parameter,
    error_uri: parameter,
  }),
  run: async ({ origin }, { params, query }, request) => {
    if (params.provider === "oidc" && !authSettings().oidc) throw new AppError("NOT_FOUND");
    if (params.provider === "email") {
      if (!query.token) return goTo("/sign-in?error=Verification");
      if (await isOtherBrowsersLink(hashLikeAuthJs(query.token))) {
        return goTo("/sign-in?error=otherBrowser");
      }
    }
    const response = await handlers.GET(withoutSession(request));
    await endFormerSession(request, response, origin);
    return response;
  },
  onRefusal: backToSignIn,
});

/** As Auth.js hashes a token before it asks the adapter for it. */
function hashLikeAuthJs(token: string): string {
  return createHash("sha256").update(`${token}${authSettings().authSecret}`).digest("hex");
}

/**
 * Who comes in is decided by the link or the provider alone. Shown the session of whoever is signed in
 * already, Auth.js would link the provider's account to that person, whatever its address.
 */
function withoutSession(request: NextRequest): NextRequest {
  const headers = new Headers(request.headers);
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/);
  const others = cookies.filter((each) => !each.startsWith(sessionCookieName()));
  headers.set("cookie", others.join("; "));
  return new NextRequest(request.url, { headers });
}

/** Whoever signs in anew leaves no session behind that the browser has forgotten. */
async function endFormerSession(request: NextRequest, response: Response, origin: string) {
  const former = request.cookies.get(sessionCookieName())?.value;
  const isSignedIn = response.headers
    .getSetCookie()
    .some((each) => each.startsWith(`${sessionCookieName()}=`));
  if (former && isSignedIn) await withSystem((tx) => endSessionOfToken(tx, former, origin));
}
