import NextAuth, { type NextAuthConfig } from "next-auth";
import type { EmailConfig, OIDCConfig } from "next-auth/providers";
import { log } from "#lib/log/log.ts";
import { authAdapter } from "./auth-adapter.ts";
import { authSettings } from "./auth-settings.ts";
import { LINK_MINUTES } from "./browser-cookie.ts";
import { deliverLink } from "./deliver-link.ts";
import { emailAddress } from "./email-address.ts";
import { maySignIn } from "./may-sign-in.ts";
import { makeSecretToken } from "./secret-token.ts";
import { cookieOptions, SESSION_DAYS, sessionCookieName } from "./session-cookie.ts";

export const { handlers, signIn } = NextAuth(async (request) => {
  const { authSecret, authUrl, isSecure, oidc } = authSettings();
  // Auth.js builds its own addresses, those in mails too, from here and never from the Host header.
  process.env["AUTH_URL"] = authUrl;
  const method = request?.nextUrl.pathname.endsWith("/oidc") ? "oidc" : "email";
  return {
    adapter: await authAdapter(method),
    providers: [emailProvider(), ...(oidc ? [oidcProvider(oidc)] : [])],
    basePath: "/api/auth",
    secret: authSecret,
    trustHost: true,
    useSecureCookies: isSecure,
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    session: {
      strategy: "database",
      maxAge: SESSION_DAYS * 86_400,
      generateSessionToken: makeSecretToken,
    },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    callbacks: { signIn: admitToSignIn },
    logger: quietLogger,
  } satisfies NextAuthConfig;
});

type SignInCallback = NonNullable<NonNullable<NextAuthConfig["callbacks"]>["signIn"]>;

const admitToSignIn: SignInCallback = async ({ user, account, profile, email }) => {
  // Asking for a link is open to all; the mail is not.
  if (email?.verificationRequest) return true;
  return maySignIn({
    method: account?.type === "oidc" ? "oidc" : "email",
    email: user.email,
    subject: account?.providerAccountId,
    profile,
  });
};

function emailProvider(): EmailConfig {
  return {
    id: "email",
    type: "email",
    name: "email",
    maxAge: LINK_MINUTES * 60,
    normalizeIdentifier: (text) => emailAddress.parse(text),
    generateVerificationToken: makeSecretToken,
    sendVerificationRequest: ({ identifier, url }) => deliverLink(identifier, url),
  };
}

type OidcSettings = NonNullable<ReturnType<typeof authSettings>["oidc"]>;
type OidcProfile = { readonly sub: string; readonly email?: string; readonly name?: string };

function oidcProvider({ issuer, clientId, clientSecret }: OidcSettings): OIDCConfig<OidcProfile> {
  return {
    id: "oidc",
    type: "oidc",
    name: "oidc",
    issuer,
    clientId,
    clientSecret,
    checks: ["pkce", "state", "nonce"],
    // Conformant providers put the address into userinfo, not into the id token.
    idToken: false,
    profile: ({ sub, email, name }) => ({ id: sub, email: email ?? null, name: name ?? null }),
    // Nothing of the provider's tokens is kept.
    account: () => ({}),
    // Safe, since `maySignIn` lets an address in only where the provider verified it.
    allowDangerousEmailAccountLinking: true,
  };
}

/** Refused sign-ins are everyday; what they say may hold addresses and tokens, so it goes through our log. */
const quietLogger = {
  error: (error: Error) => log.warn({ error }, "sign-in failed"),
  warn: (code: string) => log.debug({ code }, "sign-in warning"),
  debug: () => undefined,
};
