import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { authSettings } from "#lib/auth/auth-settings.ts";
import { cleanAddress } from "#lib/auth/clean-address.ts";
import { contentSecurityPolicy } from "#lib/auth/content-security-policy.ts";
import { guardRequest } from "#lib/auth/guard-request.ts";
import { NONCE_HEADER, PATH_HEADER } from "#lib/auth/request-headers.ts";
import { refuseTooMany } from "#lib/auth/refuse-too-many.ts";

const POLICY = "Content-Security-Policy";

/** Before every page: is it too often, and what may its scripts be. Who may see it is the page's to ask. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const waitSeconds = await guardRequest({
    method: request.method,
    pathname,
    headers: request.headers,
    hasCookie: (name) => request.cookies.has(name),
  });
  if (waitSeconds !== null) return refuseTooMany(waitSeconds);
  const clean = cleanAddress(pathname, search);
  if (clean !== null) return NextResponse.redirect(new URL(clean, request.nextUrl));
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, {
    isDevelopment: process.env["NODE_ENV"] === "development",
    isSecure: authSettings().isSecure,
  });
  const headers = new Headers(request.headers);
  headers.set(POLICY, policy);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, `${pathname}${search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY, policy);
  return response;
}

export const config = {
  // Not by file name: an id in an address may have a dot, and must not slip past.
  matcher: ["/((?!_next/static/|_next/image|api/|icon\\.svg$).*)"],
};
