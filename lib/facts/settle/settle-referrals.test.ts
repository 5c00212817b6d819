import { describe, expect, test } from "vitest";
import { asCandidates, KNOWN, makeReferral } from "#lib/facts/testing/make-facts.ts";
import type { Referral } from "#lib/rules/history.ts";
import { settleReferrals } from "./settle-referrals.ts";

function settle(stored: readonly Referral[], rows: readonly Referral[]) {
  return settleReferrals({ stored, candidates: asCandidates(rows), known: KNOWN });
}

function span(referralId: string, startsAt: number, endsAt: number | null): Referral {
  return makeReferral({ referralId, startsAt, endsAt });
}

/** Lines of the refused rows, with the column blamed. */
function refused(stored: readonly Referral[], rows: readonly Referral[]) {
  return settle(stored, rows).rejects.map(({ line, column }) => [line, column]);
}

test.each<[string, Partial<Referral>, string, string]>([
  ["account", { accountId: "a9" }, "account_id", "names an unknown account"],
  ["ambassador", { ambassadorId: "m9" }, "ambassador_id", "names an unknown ambassador"],
])("an unknown %s is refused", (_, given, column, problem) => {
  const value = Object.values(given)[0];
  expect(settle([], [makeReferral(given)]).rejects).toEqual([
    { file: "referrals", line: 2, column, value, reason: `${column} ${problem}` },
  ]);
});

describe("referrals of one account never overlap", () => {
  test.each<[string, Referral, Referral, string | null]>([
    ["touching", span("r1", 0, 10), span("r2", 10, 20), null],
    ["touching, the later one first", span("r1", 10, 20), span("r2", 0, 10), null],
    ["one instant into the earlier", span("r1", 0, 10), span("r2", 9, 20), "starts_at"],
    ["one instant into the later", span("r1", 10, 20), span("r2", 0, 11), "ends_at"],
    ["the same start", span("r1", 0, 10), span("r2", 0, 5), "ends_at"],
    ["inside", span("r1", 0, 10), span("r2", 3, 4), "starts_at"],
    ["around", span("r1", 3, 4), span("r2", 0, 10), "ends_at"],
    ["after an open one", span("r1", 0, null), span("r2", 1_000, null), "starts_at"],
    ["open, before another", span("r1", 10, 20), span("r2", 0, null), "ends_at"],
    ["open, touching", span("r1", 0, 10), span("r2", 10, null), null],
    ["of another account", span("r1", 0, 10), { ...span("r2", 3, 4), accountId: "a2" }, null],
  ])("%s", (_, first, second, column) => {
    expect(refused([], [first, second])).toEqual(column ? [[3, column]] : []);
    expect(refused([first], [second])).toEqual(column ? [[2, column]] : []);
  });

  test("among many, in any order of the rows", () => {
    const rows = [40, 0, 20, 60, 10, 30, 50].map((at) => span(`r${at}`, at, at + 10));
    expect(refused([], rows)).toEqual([]);
    expect(refused([], [...rows, span("x", 35, 36), span("y", 70, 71)])).toEqual([
      [9, "starts_at"],
    ]);
  });

  test("the reason names the other referral and its span", () => {
    const { rejects } = settle([], [span("r1", 0, null), span("r2", 5, null)]);
    expect(rejects[0]?.reason).toBe(
      "starts_at overlaps referral r1 of the same account, which starts 1970-01-01T00:00:00Z and has no end",
    );
  });
});

describe("a correction", () => {
  test("replaces its stored version before anything is compared", () => {
    const rows = [span("r2", 10, 20), span("r1", 0, 10)];
    const settled = settle([span("r1", 0, null)], rows);
    expect(settled.changes.map(({ fact }) => fact)).toEqual(rows);
    expect(settled.rejects).toEqual([]);
  });

  test("that is refused leaves the stored version, which then refuses others", () => {
    const stored = [span("r1", 0, 10), span("r2", 10, 20)];
    const rows = [span("r3", 0, 5), span("r1", 15, 30)];
    expect(refused(stored, rows)).toEqual([
      [2, "ends_at"],
      [3, "starts_at"],
    ]);
  });

  test("to another account frees the old one and is compared in the new one", () => {
    const stored = [span("r1", 0, 10), { ...span("r2", 0, 10), accountId: "a2" }];
    const rows = [{ ...span("r1", 10, 20), accountId: "a2" }, span("r3", 0, 10)];
    expect(refused(stored, rows)).toEqual([]);
    expect(refused(stored, [{ ...span("r1", 5, 20), accountId: "a2" }])).toEqual([
      [2, "starts_at"],
    ]);
  });

  test("that says what is on record is counted as unchanged, also where a new row is in its way", () => {
    const stored = [span("r1", 0, 10)];
    expect(settle(stored, [span("r1", 0, 10)])).toEqual({ changes: [], unchanged: 1, rejects: [] });
    const settled = settle(stored, [span("r2", 5, 15), span("r1", 0, 10)]);
    expect(settled.changes).toEqual([]);
    expect(settled.unchanged).toBe(1);
    expect(settled.rejects.map(({ line }) => line)).toEqual([2]);
  });
});
