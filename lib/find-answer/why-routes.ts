import { z } from "zod";
import { defineRoute } from "#lib/actions/define-route.ts";
import type { Refusal } from "#lib/actions/action-result.ts";
import { browserHash } from "#lib/auth/browser-cookie.ts";
import { refuseTooMany } from "#lib/auth/refuse-too-many.ts";
import { goTo } from "#lib/auth/sign-in-answer.ts";
import { signInPath } from "#lib/auth/sign-in-path.ts";
import { useAnswerCode } from "./answer-code.ts";
import { askForCode } from "./ask-for-code.ts";
import { CODE_DIGITS } from "./code-terms.ts";
import { findOrder } from "./find-order.ts";
import { sealedQuery } from "./sealed-place.ts";

/*
 * What the forms of /why are sent to. Routes, not actions: they can answer 429. Each works without
 * script, and says the same of every order.
 */

const MOST_BYTES = 8 * 1024;
/** An id of section 2; what cannot be one gets the same answer as one that is not there. */
const orderNumber = z.string().trim().min(1).max(200);

export const postCode = defineRoute({
  name: "why.askForCode",
  may: "anyone",
  limit: "answer-code-client",
  body: { kind: "form", schema: z.strictObject({ order: orderNumber }), mostBytes: MOST_BYTES },
  run: async (_, { body }) => {
    await askForCode(body.order);
    return goTo("/why?sent=1#code");
  },
  onRefusal: backToWhy,
});

export const postOpen = defineRoute({
  name: "why.useCode",
  may: "anyone",
  limit: "answer-code-try",
  body: {
    kind: "form",
    schema: z.strictObject({ code: z.string().max(40) }),
    mostBytes: MOST_BYTES,
  },
  run: async (_, { body }) => {
    const code = body.code.replaceAll(/\D/g, "");
    const browser = await browserHash();
    const token =
      browser !== null && code.length === CODE_DIGITS ? await useAnswerCode(code, browser) : null;
    return goTo(token === null ? "/why?sent=1&wrong=1#code" : `/w/${token}`);
  },
  onRefusal: backToWhy,
});

export const postFind = defineRoute({
  name: "why.findOrder",
  may: "order.find",
  limit: "order-number",
  body: { kind: "form", schema: z.strictObject({ order: orderNumber }), mostBytes: MOST_BYTES },
  run: async ({ viewer }, { body }) => {
    const found = await findOrder(viewer, body.order);
    if (found.is === "outside") {
      return goTo(`/why?${sealedQuery(viewer, body.order, found.place)}`);
    }
    const { accountId, orderId } = found;
    return goTo(
      `/customers/${encodeURIComponent(accountId)}/orders/${encodeURIComponent(orderId)}`,
    );
  },
  onRefusal: backToWhy,
});

function backToWhy({ code, retryAfterSeconds }: Refusal): Response | undefined {
  if (code === "TOO_MANY_REQUESTS") return refuseTooMany(retryAfterSeconds ?? 60);
  if (code === "NOT_SIGNED_IN") return goTo(signInPath("/why"));
  return code === "INVALID_INPUT" ? goTo("/why?error=1") : undefined;
}
