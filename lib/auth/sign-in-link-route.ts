import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import { askForLink } from "./ask-for-link.ts";
import { emailAddress } from "./email-address.ts";
import { backToSignIn, goTo } from "./sign-in-answer.ts";

/** POST of the sign-in form. A route, not an action: it can answer 429. */
export const postSignInLink = defineRoute({
  name: "auth.askForLink",
  may: "anyone",
  limit: "sign-in-client",
  body: {
    kind: "form",
    schema: z.strictObject({ email: emailAddress, to: z.string().max(1_000).optional() }),
    mostBytes: 8 * 1024,
  },
  run: async (_, { body }) => {
    await askForLink(body.email, body.to);
    return goTo("/sign-in?sent=1");
  },
  onRefusal: backToSignIn,
});
