import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { authSettings } from "./auth-settings.ts";
import { signIn } from "./next-auth.ts";
import { safePath } from "./safe-path.ts";
import { backToSignIn } from "./sign-in-answer.ts";

/**
 * GET of the link to the provider. A link, not a form: `form-action 'self'` would stop a form on its
 * way there. Another site cannot start it, and starting it changes nothing but three cookies.
 */
export const getSignInOidc = defineRoute({
  name: "auth.startOidc",
  may: "anyone",
  limit: "sign-in-client",
  query: z.strictObject({ to: z.string().max(1_000).optional() }),
  run: async (_, { query }, request) => {
    if (authSettings().oidc === undefined) throw new AppError("NOT_FOUND");
    const site = request.headers.get("sec-fetch-site");
    if (site !== null && site !== "same-origin") throw new AppError("WRONG_ORIGIN");
    const location = await signIn("oidc", { redirectTo: safePath(query.to), redirect: false });
    return new Response(null, { status: 303, headers: { location: String(location) } });
  },
  onRefusal: backToSignIn,
});
