import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, test } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { importFolder } from "#lib/decisions/import/import-folder.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { FactsRefusedError } from "#lib/decisions/record-facts.ts";
import { classifyFolder } from "#lib/decisions/testing/classify-folder.ts";
import { exportText } from "#lib/decisions/testing/export-text.ts";
import { type FolderRows, makeFactFolder } from "#lib/decisions/testing/fact-folder.ts";
import { listDisagreements } from "#lib/decisions/testing/list-disagreements.ts";
import { prefixWorld } from "#lib/decisions/testing/prefix-world.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";
import { seededDraw } from "#lib/rules/tests/histories/draw.ts";
import { drawWorld } from "#lib/rules/tests/histories/draw-world.ts";
import { applyCorrections } from "./apply-corrections.ts";
import type { Correction } from "./correction.ts";
import { tryCorrections } from "./preview-corrections.ts";
import { correctRows } from "./testing/correct-rows.ts";
import { drawCorrection } from "./testing/draw-correction.ts";

const database = useTestDatabase(1);
beforeAll(() => publishBuiltIn(database.get()));

const WORLDS = Number(process.env["CORRECTION_WORLDS"] ?? 4);
const CORRECTIONS = 20;
const seeds = Array.from({ length: WORLDS }, (_, index) => index + 1);

const inDatabase = <T>(work: Parameters<typeof runTransaction<T>>[1]) =>
  runTransaction(database.get(), work);

async function importWorld(seed: number, prefix: string): Promise<Facts> {
  const facts = prefixWorld(drawWorld(seededDraw(seed), 14).facts, prefix);
  expect((await importFacts(facts)).rejects).toEqual([]);
  return facts;
}

function importFacts(facts: FolderRows) {
  const folder = makeFactFolder(facts);
  return importFolder(database.get(), {
    folder,
    label: "test",
    startedBy: "test",
    isStrict: false,
  });
}

/** Whether it was recorded; what breaks a rule between facts is refused whole. */
async function correct(correction: Correction): Promise<boolean> {
  try {
    await inDatabase((tx) =>
      applyCorrections(tx, [correction], { recordedBy: "test", cause: "dispute" }),
    );
    return true;
  } catch (error) {
    if (error instanceof FactsRefusedError || error instanceof AppError) return false;
    throw error;
  }
}

/** The last instant at which anything of it became known. */
async function knownAt(prefix: string): Promise<number> {
  const [row = []] = await inDatabase((tx) =>
    readRows(
      tx,
      sql`select date_part('epoch', max(greatest(decided_at, superseded_at))) * 1000 from decisions
        where starts_with(order_id, ${prefix})`,
    ),
  );
  return Math.round(Number(row[0]));
}

describe("whatever is corrected, in whatever order", () => {
  it.each(seeds)(
    "programme %i is decided as its corrected facts are, and as it was then before",
    async (seed) => {
      const prefix = `w${seed}-`;
      const draw = seededDraw(seed + 500);
      const imported = await importWorld(seed, prefix);
      let rows = imported;
      const past: { readonly at: number; readonly text: string }[] = [];
      let accepted = 0;
      for (let count = 0; count < CORRECTIONS; count += 1) {
        const correction = drawCorrection(draw, rows);
        const before = {
          at: await knownAt(prefix),
          text: await exportText(database.get(), prefix),
        };
        if (!(await correct(correction))) continue;
        accepted += 1;
        past.push(before);
        rows = correctRows(rows, correction);
      }
      expect(accepted).toBeGreaterThan(CORRECTIONS / 3);
      const fresh = await classifyFolder(makeFactFolder(rows));
      expect(fresh.rejects.trim().split("\n")).toHaveLength(1);
      expect(await exportText(database.get(), prefix)).toBe(fresh.decisions);
      expect(await inDatabase(listDisagreements)).toEqual([]);
      for (const { at, text } of past) {
        expect(await exportText(database.get(), prefix, at)).toBe(text);
      }
      // The files as they were say nothing new: what was corrected since stays so.
      const again = await importFacts(imported);
      expect(again).toMatchObject({ rejects: [], changed: 0 });
      expect(again.kept.length).toBeGreaterThan(0);
      expect(await exportText(database.get(), prefix)).toBe(fresh.decisions);
    },
  );

  it.each(seeds)("programme %i: a preview is what comes, and changes nothing", async (seed) => {
    const prefix = `p${seed}-`;
    const draw = seededDraw(seed + 900);
    let rows = await importWorld(seed, prefix);
    for (let count = 0; count < CORRECTIONS / 2; count += 1) {
      const correction = drawCorrection(draw, rows);
      const before = await exportText(database.get(), prefix);
      const preview = await inDatabase((tx) => tryCorrections(tx, [correction])).catch(
        (error: unknown) => error,
      );
      expect(await exportText(database.get(), prefix)).toBe(before);
      const applied = await inDatabase((tx) =>
        applyCorrections(tx, [correction], { recordedBy: "test", cause: "correction" }),
      ).catch((error: unknown) => error);
      expect(preview).toMatchObject(shownFor(applied));
      if (!(applied instanceof Error)) rows = correctRows(rows, correction);
    }
  });
});

/** What a preview has to have shown, of what recording it did or threw. */
function shownFor(applied: unknown) {
  if (applied instanceof FactsRefusedError) return { kind: "refused" };
  if (applied instanceof AppError) return { code: applied.code };
  if (applied instanceof Error) throw applied;
  return { kind: "known", basis: (applied as { readonly basis: string }).basis };
}

test("an undoing correction brings every decision back", async () => {
  const prefix = "undo-";
  const rows = await importWorld(77, prefix);
  const account = rows.accounts.find(({ identity_id: identity }) => identity !== "");
  const accountId = account?.account_id ?? "";
  const before = await exportText(database.get(), prefix);
  expect(await correct({ of: "identity-apart", accountId })).toBe(true);
  expect(await correct({ of: "identity", accountId, identityId: account?.identity_id ?? "" })).toBe(
    true,
  );
  expect(await exportText(database.get(), prefix)).toBe(before);
});
