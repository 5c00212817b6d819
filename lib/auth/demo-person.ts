import { and, eq, isNull } from "drizzle-orm";
import { DEMO_PEOPLE } from "#db/demo/demo-people.ts";
import type { Tx } from "#db/client/transaction.ts";
import { people } from "#db/schema/index.ts";

export const DEMO_ROLES = ["ambassador", "admin"] as const satisfies (keyof typeof DEMO_PEOPLE)[];
export type DemoRole = (typeof DEMO_ROLES)[number];

export function demoNameOf(role: DemoRole): string {
  return DEMO_PEOPLE[role].name;
}

/** The person of the demo programme; null where this database is not the demo's. */
export async function getDemoPerson(tx: Tx, role: DemoRole): Promise<{ personId: string } | null> {
  const [person] = await tx
    .select({ personId: people.id })
    .from(people)
    .where(
      and(eq(people.email, DEMO_PEOPLE[role].email), people.isDemo, isNull(people.suspendedAt)),
    );
  return person ?? null;
}
