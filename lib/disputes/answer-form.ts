import { safePath } from "#lib/auth/safe-path.ts";
import type { Refusal } from "#lib/actions/action-result.ts";

/** Script asks for JSON and goes on by itself; a plain form is led to where it would. */
export function answerForm(request: Request, href: string): unknown {
  if (asksForJson(request)) return { href };
  return new Response(null, { status: 303, headers: { location: href } });
}

/** A plain form that is refused goes back to its page, which says why; script gets the refusal itself. */
export function refuseForm(refusal: Refusal, request: Request): Response | undefined {
  const page = request.headers.get("referer");
  if (asksForJson(request) || page === null || !URL.canParse(page)) return undefined;
  const { pathname, searchParams } = new URL(page);
  searchParams.set("error", refusal.code);
  if (refusal.id !== undefined) searchParams.set("id", refusal.id);
  const location = safePath(`${pathname}?${searchParams}`);
  return new Response(null, { status: 303, headers: { location } });
}

function asksForJson(request: Request): boolean {
  return request.headers.get("accept") === "application/json";
}
