import type { Refusal } from "#lib/actions/action-result.ts";
import { authSettings } from "./auth-settings.ts";
import { refuseTooMany } from "./refuse-too-many.ts";

/** What the sign-in page says went wrong; each has its sentence. */
export const SIGN_IN_ERRORS = [
  "expired",
  "otherBrowser",
  "notLinked",
  "tooMany",
  "failed",
] as const;
export type SignInError = (typeof SIGN_IN_ERRORS)[number];

/** Words of Auth.js and of our refusals, as they come in the address of the sign-in page. */
const ERROR_OF_WORD: { readonly [word: string]: SignInError } = {
  Verification: "expired",
  otherBrowser: "otherBrowser",
  AccessDenied: "notLinked",
  OAuthAccountNotLinked: "notLinked",
  TOO_MANY_REQUESTS: "tooMany",
};

export function signInErrorOf(word: unknown): SignInError {
  const known = typeof word === "string" && Object.hasOwn(ERROR_OF_WORD, word);
  return (known ? ERROR_OF_WORD[word] : undefined) ?? "failed";
}

/** Leads the browser on after a form or a link. */
export function goTo(path: string): Response {
  const { href } = new URL(path, authSettings().authUrl);
  return new Response(null, { status: 303, headers: { location: href } });
}

/** Back to the sign-in page with what a person can put right; too many tries are told as such. */
export function backToSignIn({ code, retryAfterSeconds }: Refusal): Response | undefined {
  if (code === "TOO_MANY_REQUESTS") return refuseTooMany(retryAfterSeconds ?? 60);
  if (code === "NOT_FOUND" || code === "TOO_LARGE" || code === "WRONG_FILE_TYPE") return undefined;
  return goTo(`/sign-in?${new URLSearchParams({ error: code })}`);
}
