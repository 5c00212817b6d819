import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { ambassadors } from "#db/schema/index.ts";
import { AppError } from "#lib/errors/app-error.ts";

/** Throws INVALID_INPUT where no such ambassador is on record. */
export async function requireAmbassador(tx: Tx, ambassadorId: string): Promise<void> {
  const [found] = await tx
    .select({ id: ambassadors.ambassadorId })
    .from(ambassadors)
    .where(and(eq(ambassadors.ambassadorId, ambassadorId), isNull(ambassadors.supersededAt)));
  if (!found) throw new AppError("INVALID_INPUT", { fields: ["ambassadorId"] });
}
