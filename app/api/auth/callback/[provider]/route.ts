export { getSignInCallback as GET } from "#lib/auth/sign-in-callback-route.ts";
