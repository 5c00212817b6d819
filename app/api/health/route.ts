export const dynamic = "force-dynamic";

/** Answers once the server can serve. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
