import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { people } from "#db/schema/index.ts";
import { recordFacts } from "#lib/decisions/record-facts.ts";
import { BY_TEST, SMALL_PROGRAMME } from "#lib/decisions/testing/small-programme.ts";
import { makeVersion } from "#lib/facts/testing/make-facts.ts";

/** The small programme, with a person for each ambassador, a reviewer and an admin; nobody was told of anything. */
export async function recordToldProgramme(): Promise<void> {
  await withSystem(async (tx) => {
    await recordFacts(tx, SMALL_PROGRAMME, BY_TEST);
    const row = (id: string, role: "ambassador" | "reviewer" | "admin") => ({
      id,
      name: id,
      email: `${id}@example.com`,
      role,
      ambassadorId: role === "ambassador" ? id : null,
      invitedAt: 1,
      invitedBy: "test",
    });
    await tx
      .insert(people)
      .values([
        row("ann", "ambassador"),
        row("bob", "ambassador"),
        row("rita", "reviewer"),
        row("ada", "admin"),
      ]);
    await tx.execute(sql`delete from pgboss.job`);
  });
}

/** Excludes or readmits a product: what it decided is decided again, for every ambassador. */
export async function excludeProduct(tx: Tx, productCode: string, isExcluded: boolean) {
  const products = [makeVersion({ productCode, rebateable: !isExcluded })];
  return recordFacts(tx, { products }, BY_TEST);
}
