// Checks the chain of the audit log. Exit code 1 where an entry was changed, removed or slipped in.
import { openDatabase } from "#db/client/database.ts";
import { readDatabaseSettings } from "#db/client/read-database-settings.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { verifyAuditLog } from "#lib/audit/verify-audit-log.ts";
import { endWithReason } from "./setup/end-with-reason.ts";

async function verify(): Promise<void> {
  const database = await openDatabase(readDatabaseSettings());
  try {
    const { entries, lastHash, broken } = await runTransaction(database, verifyAuditLog);
    if (broken) {
      console.log(
        `Audit log: entry ${broken.entry} is ${broken.why}. The ${entries} before it fit.`,
      );
      process.exitCode = 1;
      return;
    }
    console.log(`Audit log: ${entries} entries, every one follows the one before.`);
    console.log(`Last hash: ${lastHash}`);
  } finally {
    await database.close();
  }
}

await verify().catch(endWithReason);
