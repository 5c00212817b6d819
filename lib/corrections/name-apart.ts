import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { DraftFacts } from "./draft-facts.ts";

const LONGEST_ID = 64;

/** A real name that nobody has: the same for the same account, so that a preview is what comes. */
export async function nameApart(facts: DraftFacts, accountId: string): Promise<string> {
  const base = `name-of-${accountId}`;
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? "" : `-${count}`;
    const identityId = shortened(base, suffix);
    if (!(await isTaken(facts, identityId))) return identityId;
  }
}

async function isTaken(facts: DraftFacts, identityId: string): Promise<boolean> {
  const isIt = sql`identity_id = ${identityId}`;
  const accounts = await facts.list("account", isIt);
  return accounts.length + (await facts.list("ambassador", isIt)).length > 0;
}

function shortened(base: string, suffix: string): string {
  if (base.length + suffix.length <= LONGEST_ID) return base + suffix;
  const digest = createHash("sha256").update(base).digest("hex").slice(0, 16);
  return `${base.slice(0, LONGEST_ID - 17 - suffix.length)}-${digest}${suffix}`;
}
