import { sql } from "drizzle-orm";
import { copyRows } from "#db/client/copy-rows.ts";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { DecisionCause } from "#db/schema/decisions.ts";
import type { FactSource } from "#db/schema/fact-columns.ts";
import { instantToText } from "#db/schema/instant.ts";
import { type FactTable, numberAt } from "./fact-table.ts";
import { loadRetractedVersions, retractionKey } from "./retract-facts.ts";

/** A fact to be recorded; a correction takes the place of the version on record. */
export type Change<Fact> = { readonly fact: Fact; readonly isCorrection: boolean };

/** Who says so, from where, and what decisions that change on it are told to change for. */
export type Origin = {
  readonly source: FactSource;
  readonly recordedBy: string;
  /** Of the import, where the source is one. */
  readonly importId: number | null;
  readonly cause: DecisionCause;
  /** null: now. The demo programme has a past of its own. */
  readonly recordedAt: number | null;
};

/**
 * Records facts at an instant: what is on record is superseded, never changed.
 * Precondition: the caller holds the locks of the identities that the facts belong to.
 */
export async function appendFacts<Fact>(
  tx: Tx,
  table: FactTable<Fact>,
  changes: readonly Change<Fact>[],
  origin: Origin,
  at: number,
): Promise<void> {
  if (changes.length === 0) return;
  const corrected = changes.filter(({ isCorrection }) => isCorrection).map(({ fact }) => fact);
  const versionById = await supersede(tx, table, corrected, at);
  const retracted = await loadRetracted(tx, table, changes);
  const recordedAt = instantToText(at);
  const target = `${table.name} (${table.columns.join(", ")}, version, recorded_at, recorded_by, source, import_id)`;
  await copyRows(
    tx,
    target,
    changes.values().map(({ fact, isCorrection }) => {
      const version = isCorrection
        ? requireVersion(versionById, table.idOf(fact)) + 1
        : 1 + retracted(fact);
      const { recordedBy, source, importId } = origin;
      return [...table.write(fact), version, recordedAt, recordedBy, source, importId];
    }),
  );
}

/** The last version of a fact that was taken back before; 0: it never was there. */
async function loadRetracted<Fact>(
  tx: Tx,
  { retractable, idOf }: FactTable<Fact>,
  changes: readonly Change<Fact>[],
): Promise<(fact: Fact) => number> {
  const added = changes.filter(({ isCorrection }) => !isCorrection).map(({ fact }) => fact);
  if (!retractable || added.length === 0) return () => 0;
  const versions = await loadRetractedVersions(tx, retractable.kind, added.map(idOf));
  return (fact) => versions.get(retractionKey(retractable.accountOf(fact), idOf(fact))) ?? 0;
}

/** The versions that were current, by id. */
async function supersede<Fact>(
  tx: Tx,
  table: FactTable<Fact>,
  facts: readonly Fact[],
  at: number,
): Promise<ReadonlyMap<string, number>> {
  if (facts.length === 0) return new Map();
  const rows = await readRows(
    tx,
    sql`update ${sql.raw(table.name)} set superseded_at = ${instantToText(at)}
      where ${table.whereIds(facts)} returning version, ${table.selection}`,
  );
  return new Map(rows.map((row) => [table.idOf(table.read(row.slice(1))), numberAt(row, 0)]));
}

function requireVersion(versionById: ReadonlyMap<string, number>, id: string): number {
  const version = versionById.get(id);
  if (version === undefined) throw new Error(`There is no version of ${id} to correct.`);
  return version;
}
