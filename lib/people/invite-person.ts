import { withViewer } from "#db/client/with-viewer.ts";
import type { ViewerRole } from "#db/client/viewer.ts";
import { people } from "#db/schema/index.ts";
import { actorOf } from "#lib/audit/actor-of.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { requireAmbassador } from "./require-ambassador.ts";

export type Invitation = {
  readonly name: string;
  readonly email: string;
  readonly role: ViewerRole;
  readonly ambassadorId: string | null;
};

/** Lets somebody in from now on. Throws EMAIL_TAKEN where the address is a person's already. */
export async function invitePerson(
  context: RequestContext,
  { name, email, role, ambassadorId }: Invitation,
): Promise<{ readonly personId: string }> {
  const { viewer } = context;
  if (!can(viewer, "person.invite")) throw new AppError("NOT_FOUND");
  if (role !== "ambassador" && ambassadorId !== null) throw new AppError("INVALID_INPUT");
  return withViewer(viewer, async (tx) => {
    if (ambassadorId !== null) await requireAmbassador(tx, ambassadorId);
    const [invited] = await tx
      .insert(people)
      .values({
        name,
        email,
        role,
        ambassadorId,
        invitedAt: Date.now(),
        invitedBy: viewer.personId,
      })
      .onConflictDoNothing()
      .returning({ personId: people.id });
    if (!invited) throw new AppError("EMAIL_TAKEN", { fields: ["email"] });
    await recordAudit(tx, actorOf(context), {
      action: "person.invite",
      subject: "person",
      subjectId: invited.personId,
      after: { name, email, role, ambassadorId },
    });
    return invited;
  });
}
