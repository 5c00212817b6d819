import type { Tx } from "#db/client/transaction.ts";
import { DEMO_COLLEAGUES, DEMO_DISPUTANTS, DEMO_PEOPLE } from "#db/demo/demo-people.ts";
import { people } from "#db/schema/index.ts";

/** Whoever the demo signs in as, and whom they deal with. For the embedded demo alone: these people come in without a proof. */
export async function recordDemoPeople(tx: Tx, now: number): Promise<void> {
  const invited = { isDemo: true, invitedAt: now, invitedBy: "demo" } as const;
  const { ambassador, admin } = DEMO_PEOPLE;
  await tx
    .insert(people)
    .values([
      { ...invited, ...ambassador, role: "ambassador" },
      { ...invited, ...admin, role: "admin" },
      ...Object.values(DEMO_COLLEAGUES).map((person) => ({ ...invited, ...person })),
      ...DEMO_DISPUTANTS.map((person) => ({ ...invited, ...person, role: "ambassador" as const })),
    ])
    .onConflictDoNothing();
}
