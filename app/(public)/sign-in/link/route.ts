export { postSignInLink as POST } from "#lib/auth/sign-in-link-route.ts";
