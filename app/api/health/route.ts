import { checkHealth } from "#lib/health/check-health.ts";
import { log } from "#lib/log/log.ts";

export const dynamic = "force-dynamic";

/** 200 once the server and its database answer, else 503. No sign-in: a load balancer asks. */
export async function GET(): Promise<Response> {
  try {
    await checkHealth();
    return answer(200, "ok");
  } catch (error) {
    log.error({ err: error }, "the database does not answer");
    return answer(503, "unavailable");
  }
}

function answer(status: number, word: string): Response {
  return Response.json({ status: word }, { status, headers: { "cache-control": "no-store" } });
}
