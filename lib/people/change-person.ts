import { eq } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import type { ViewerRole } from "#db/client/viewer.ts";
import { people } from "#db/schema/index.ts";
import { actorOf } from "#lib/audit/actor-of.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { lockPeople, type LockedPerson } from "./lock-people.ts";
import { requireAmbassador } from "./require-ambassador.ts";

export type PersonChange = {
  readonly personId: string;
  readonly role: ViewerRole;
  readonly ambassadorId: string | null;
};

/** Gives a person another role or another ambassador. Throws LAST_ADMIN where nobody would be left. */
export async function changePerson(context: RequestContext, change: PersonChange): Promise<void> {
  const { personId, role, ambassadorId } = change;
  if (!can(context.viewer, "person.change")) throw new AppError("NOT_FOUND");
  if (role !== "ambassador" && ambassadorId !== null) throw new AppError("INVALID_INPUT");
  await withViewer(context.viewer, async (tx) => {
    const before = await lockPeople(tx, personId, { remainsAdmin: role === "admin" });
    if (before.role === role && before.ambassadorId === ambassadorId) return;
    if (ambassadorId !== null) await requireAmbassador(tx, ambassadorId);
    await tx.update(people).set({ role, ambassadorId }).where(eq(people.id, personId));
    await recordAudit(tx, actorOf(context), {
      action: "person.change",
      subject: "person",
      subjectId: personId,
      before: { role: before.role, ambassadorId: before.ambassadorId },
      after: { role, ambassadorId },
    });
  });
}

/** Keeps a person out from now on; all sessions end at once. */
export async function suspendPerson(context: RequestContext, personId: string): Promise<void> {
  const suspendedAt = Date.now();
  await setSuspended(context, personId, suspendedAt, "person.suspend");
}

/** Lets a suspended person in again. */
export async function restorePerson(context: RequestContext, personId: string): Promise<void> {
  await setSuspended(context, personId, null, "person.restore");
}

async function setSuspended(
  context: RequestContext,
  personId: string,
  suspendedAt: number | null,
  action: "person.suspend" | "person.restore",
): Promise<void> {
  if (!can(context.viewer, "person.change")) throw new AppError("NOT_FOUND");
  await withViewer(context.viewer, async (tx) => {
    const before = await lockPeople(tx, personId, { remainsAdmin: suspendedAt === null });
    if (isSuspended(before) === (suspendedAt !== null)) throw new AppError("CONFLICT");
    await updateSuspended(tx, personId, suspendedAt);
    await recordAudit(tx, actorOf(context), {
      action,
      subject: "person",
      subjectId: personId,
      before: { suspended: isSuspended(before) },
      after: { suspended: suspendedAt !== null },
    });
  });
}

function isSuspended(person: LockedPerson): boolean {
  return person.suspendedAt !== null;
}

/** The sessions go by a trigger of the database, whoever suspends. */
async function updateSuspended(tx: Tx, personId: string, suspendedAt: number | null) {
  await tx.update(people).set({ suspendedAt }).where(eq(people.id, personId));
}
