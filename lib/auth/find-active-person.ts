import { and, eq, isNull } from "drizzle-orm";
import { withSystem } from "#db/client/with-system.ts";
import { people, providerLogins } from "#db/schema/index.ts";

export type ActivePerson = { readonly personId: string; readonly name: string };

const columns = { personId: people.id, name: people.name };

/** The invited person with this address, unless suspended. */
export async function findActivePerson(email: string): Promise<ActivePerson | null> {
  const [person] = await withSystem((tx) =>
    tx
      .select(columns)
      .from(people)
      .where(and(eq(people.email, email), isNull(people.suspendedAt))),
  );
  return person ?? null;
}

/** Whether an account at the provider is somebody's already, and whether that person may come in. */
export async function findLinkedPerson(
  subject: string,
): Promise<{ readonly isActive: boolean } | null> {
  const [person] = await withSystem((tx) =>
    tx
      .select({ suspendedAt: people.suspendedAt })
      .from(providerLogins)
      .innerJoin(people, eq(people.id, providerLogins.userId))
      .where(
        and(eq(providerLogins.provider, "oidc"), eq(providerLogins.providerAccountId, subject)),
      ),
  );
  return person === undefined ? null : { isActive: person.suspendedAt === null };
}
