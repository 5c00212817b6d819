// Lets the first person in: npm run invite -- admin@because.example "Name" [ambassador|reviewer|admin]
import { z } from "zod";
import { openDatabase } from "#db/client/database.ts";
import { readDatabaseSettings } from "#db/client/read-database-settings.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { VIEWER_ROLES } from "#db/client/viewer.ts";
import { LONGEST_NAME, people } from "#db/schema/people.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { emailAddress } from "#lib/auth/email-address.ts";
import { endWithReason } from "./setup/end-with-reason.ts";

const usage = 'npm run invite -- ADDRESS "NAME" [ambassador|reviewer|admin]';
const given = z.tuple([
  emailAddress,
  z.string().trim().min(1).max(LONGEST_NAME),
  z.enum(VIEWER_ROLES),
]);

async function invite(): Promise<void> {
  const [email, name, role = "admin"] = process.argv.slice(2);
  const parsed = given.safeParse([email, name, role]);
  if (!parsed.success) throw new Error(`Usage: ${usage}`);
  const database = await openDatabase(readDatabaseSettings());
  try {
    await runTransaction(database, async (tx) => {
      const [address, personName, personRole] = parsed.data;
      const invitation = { email: address, name: personName, role: personRole };
      const [invited] = await tx
        .insert(people)
        .values({ ...invitation, invitedAt: Date.now(), invitedBy: "npm run invite" })
        .onConflictDoNothing()
        .returning({ personId: people.id });
      if (!invited) throw new Error("This address is somebody's already.");
      await recordAudit(
        tx,
        { actor: "npm run invite", origin: null },
        {
          action: "person.invite",
          subject: "person",
          subjectId: invited.personId,
          after: invitation,
        },
      );
    });
    console.log(`Invited. They sign in at /sign-in with a link to ${parsed.data[0]}.`);
  } finally {
    await database.close();
  }
}

await invite().catch(endWithReason);
