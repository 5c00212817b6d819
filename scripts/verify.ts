// Checks the chain of the audit log. Exit code 1 where an entry was changed, removed or slipped in.
import { openDatabase } from "#db/client/database.ts";
import { readDatabaseSettings } from "#db/client/read-database-settings.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { type AuditFault, verifyAuditLog } from "#lib/audit/verify-audit-log.ts";
import { endWithReason } from "./setup/end-with-reason.ts";

const FAULTS: Readonly<Record<AuditFault, string>> = {
  changed: "was changed",
  "not after the one before": "does not follow the one before it",
  "one is missing before it": "comes after one that is missing",
};

async function verify(): Promise<void> {
  const database = await openDatabase(readDatabaseSettings());
  try {
    const { entries, lastHash, broken } = await runTransaction(database, verifyAuditLog);
    if (broken) {
      console.log(
        `Audit log: entry ${broken.entry} ${FAULTS[broken.why]}. The ${entries} before it fit.`,
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
