import type { Database } from "#db/client/database.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { formatDecisions } from "#lib/decisions/decisions-file.ts";
import { exportDecisions } from "#lib/decisions/export-decisions.ts";

/** The decisions file; of the orders whose ids start with a prefix, where one is given. */
export async function exportText(
  database: Database,
  prefix = "",
  asOf: number | null = null,
): Promise<string> {
  const pieces = await runTransaction(database, (tx) =>
    Array.fromAsync(formatDecisions(exportDecisions(tx, asOf))),
  );
  const [header = "", ...lines] = pieces.join("").split(/(?<=\n)/);
  return header + lines.filter((line) => line.replace(/^"/, "").startsWith(prefix)).join("");
}
