import { createHmac } from "node:crypto";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { processWide } from "#db/client/process-wide.ts";
import { getDatabase } from "#db/client/shared-database.ts";
import { authSettings } from "#lib/auth/auth-settings.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { LIMITS, type LimitName } from "./limits.ts";

/**
 * Counts one use of the limit by this key (a client, a person, an address), in the database, so that
 * all processes count together. Throws TOO_MANY_REQUESTS, with the seconds to wait, where it is used up.
 */
export async function takeFromLimit(name: LimitName, key: string): Promise<void> {
  const limiter = await limiterOf(name);
  try {
    await limiter.consume(keyedHash(key));
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil((refusal.msBeforeNext ?? 1_000) / 1_000));
    throw new AppError("TOO_MANY_REQUESTS", { retryAfterSeconds });
  }
}

/** By its shape: the limiters are shared by all parts of a process, each with a class of its own. */
function isRefusal(thrown: unknown): thrown is Pick<RateLimiterRes, "msBeforeNext"> {
  const isObject = typeof thrown === "object" && thrown !== null;
  return isObject && !(thrown instanceof Error) && "msBeforeNext" in thrown;
}

/** The counters' table names no address and no client. */
function keyedHash(key: string): string {
  return createHmac("sha256", authSettings().authSecret).update(key).digest("base64url");
}

type Kept = { pool: object; limiters: Map<LimitName, RateLimiterPostgres> };

async function limiterOf(name: LimitName): Promise<RateLimiterPostgres> {
  const { pool } = await getDatabase();
  const kept = processWide("limiters", (): Kept => ({ pool, limiters: new Map() }));
  if (kept.pool !== pool) Object.assign(kept, { pool, limiters: new Map() });
  const known = kept.limiters.get(name);
  if (known) return known;
  const { times, seconds } = LIMITS[name];
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: name,
    points: times,
    duration: seconds,
    // Who is out already costs no query.
    inMemoryBlockOnConsumed: times + 1,
    // One of them removes the old counters of all.
    clearExpiredByTimeout: kept.limiters.size === 0,
  });
  kept.limiters.set(name, limiter);
  return limiter;
}
