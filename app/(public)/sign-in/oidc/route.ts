export { getSignInOidc as GET } from "#lib/auth/sign-in-oidc-route.ts";
