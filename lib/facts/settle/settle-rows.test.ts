import { expect, test } from "vitest";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import { asCandidates, makeAccount } from "#lib/facts/testing/make-facts.ts";
import { settleRows } from "./settle-rows.ts";

test("new and corrected rows are changes, rows on record are not", () => {
  const stored = [makeAccount({}), makeAccount({ accountId: "a2", identityId: null })];
  const candidates = asCandidates([
    makeAccount({}),
    makeAccount({ accountId: "a2", identityId: "i1" }),
    makeAccount({ accountId: "a3" }),
  ]);
  expect(settleRows(FACT_FORMATS.accounts, { stored, candidates })).toEqual({
    changes: candidates.slice(1),
    unchanged: 1,
    rejects: [],
  });
});
