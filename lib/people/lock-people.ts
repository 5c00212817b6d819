import { and, eq, isNull, or } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { people } from "#db/schema/index.ts";
import { AppError } from "#lib/errors/app-error.ts";

const columns = {
  personId: people.id,
  role: people.role,
  ambassadorId: people.ambassadorId,
  suspendedAt: people.suspendedAt,
};
export type LockedPerson = {
  readonly personId: string;
  readonly role: "ambassador" | "reviewer" | "admin";
  readonly ambassadorId: string | null;
  readonly suspendedAt: number | null;
};

/**
 * The person, locked together with all admins, so that of two changes at once the second sees the
 * first. Throws NOT_FOUND, and LAST_ADMIN where the change would leave no admin.
 */
export async function lockPeople(
  tx: Tx,
  personId: string,
  { remainsAdmin }: { readonly remainsAdmin: boolean },
): Promise<LockedPerson> {
  const locked = await tx
    .select(columns)
    .from(people)
    .where(or(eq(people.id, personId), and(eq(people.role, "admin"), isNull(people.suspendedAt))))
    .orderBy(people.id)
    .for("update");
  const person = locked.find((each) => each.personId === personId);
  if (!person) throw new AppError("NOT_FOUND");
  const others = locked.filter((each) => each.personId !== personId);
  const isActiveAdmin = person.role === "admin" && person.suspendedAt === null;
  if (isActiveAdmin && !remainsAdmin && others.length === 0) throw new AppError("LAST_ADMIN");
  return person;
}
