import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AMBASSADOR_2025, BUILT_IN_POLICIES } from "#lib/rules/policy.ts";
import { SWITCHES } from "#lib/rules/vocabulary.ts";
import { parsePolicies, PoliciesError, policiesSchema } from "./policies-file.ts";

const START = "2026-01-01T00:00:00+08:00";

function parse(...versions: readonly object[]) {
  return parsePolicies(JSON.stringify(versions));
}

test("the built-in policy written out is the built-in policy", () => {
  const { effectiveFrom: _, programmeStart: __, ...rest } = AMBASSADOR_2025;
  expect(parse({ ...rest, programmeStart: "2025-04-01T00:00:00+08:00" })).toEqual(
    BUILT_IN_POLICIES,
  );
});

test("what is absent is as in the built-in policy", () => {
  expect(parse({ id: "p" })).toEqual([{ ...AMBASSADOR_2025, id: "p" }]);
  expect(parse({ id: "p", effectiveFrom: null, caps: {}, switches: {} })).toEqual([
    { ...AMBASSADOR_2025, id: "p" },
  ]);
  expect(parse({ id: "p", caps: { product: 0 } })[0]?.caps).toEqual({
    ...AMBASSADOR_2025.caps,
    product: 0,
  });
});

test("every field is read", () => {
  const version = {
    id: "p2",
    effectiveFrom: START,
    timeZone: "Europe/London",
    caps: { new: 1, dormant: 2, product: 10_000 },
    windowMonths: 6,
    programmeStart: "2026-01-01T00:00:00Z",
    paygBurn: "never",
    dormantScope: "order",
    upgradeScope: "first-purchase-product",
    lineage: "subscription",
  };
  expect(parse(version, { id: "p1" })[0]).toEqual({
    ...version,
    effectiveFrom: Date.UTC(2025, 11, 31, 16),
    programmeStart: Date.UTC(2026, 0, 1),
  });
});

test.each(Object.entries(SWITCHES))("%s stands beside or inside switches", (name, words) => {
  for (const word of words) {
    const expected = [{ ...AMBASSADOR_2025, id: "p", [name]: word }];
    expect(parse({ id: "p", [name]: word })).toEqual(expected);
    expect(parse({ id: "p", switches: { [name]: word } })).toEqual(expected);
  }
});

describe("what is wrong is said in one line", () => {
  const first = { id: "p1" };
  test.each<[readonly object[], string]>([
    [[], "the policies: holds no policy version"],
    [[{}], "policy 1 id: "],
    [[{ id: "" }], "policy 1 id: is empty"],
    [[{ id: "é" }], "policy 1 id: has a character that is not printable ASCII"],
    [[first, { id: "p2", windowmonths: 3 }], 'policy 2: Unrecognized key: "windowmonths"'],
    [[{ id: "p", caps: { old: 1 } }], 'policy 1 caps: Unrecognized key: "old"'],
    [[{ id: "p", switches: { x: 1 } }], 'policy 1 switches: Unrecognized key: "x"'],
    [[{ id: "p", caps: { new: -1 } }], "policy 1 caps new: "],
    [[{ id: "p", caps: { new: 10_001 } }], "policy 1 caps new: "],
    [[{ id: "p", caps: { new: 1.5 } }], "policy 1 caps new: "],
    [[{ id: "p", windowMonths: -1 }], "policy 1 windowMonths: "],
    [[{ id: "p", windowMonths: "12" }], "policy 1 windowMonths: "],
    [[{ id: "p", timeZone: "Mars/Base" }], "policy 1 timeZone: is not an IANA time zone"],
    [[{ id: "p", timeZone: "+08:00" }], "policy 1 timeZone: is not an IANA time zone"],
    [[{ id: "p", timeZone: "" }], "policy 1 timeZone: is not an IANA time zone"],
    [[{ id: "p", programmeStart: "2025-04-01" }], "policy 1 programmeStart: is not an instant"],
    [[first, { id: "p2", effectiveFrom: "now" }], "policy 2 effectiveFrom: is not an instant"],
    [[{ id: "p", lineage: "both" }], "policy 1 lineage: "],
    [
      [{ id: "p", lineage: "product", switches: { lineage: "product" } }],
      "policy 1: lineage is given twice",
    ],
    [[first, { id: "p1", effectiveFrom: START }], "two policy versions have the id p1"],
    [[first, { id: "p2" }], "two policy versions are in force from the beginning of time"],
    [
      [{ id: "p", effectiveFrom: START }],
      "no policy version is in force from the beginning of time",
    ],
    [
      [
        first,
        { id: "p2", effectiveFrom: START },
        { id: "p3", effectiveFrom: "2025-12-31T16:00:00Z" },
      ],
      "two policy versions take effect at 2025-12-31T16:00:00Z",
    ],
  ])("%j", (versions, message) => {
    expect(() => parse(...versions)).toThrow(PoliciesError);
    expect(() => parse(...versions)).toThrow(message);
  });

  test.each([
    ["", "the policies are not JSON"],
    ["[{]", "the policies are not JSON"],
    ['{"id":"p"}', "the policies: Invalid input: expected array"],
    ["null", "the policies: Invalid input: expected array"],
  ])("%j", (json, message) => {
    expect(() => parsePolicies(json)).toThrow(message);
  });
});

/** Written anew with UPDATE_SCHEMA=1. */
test("docs/policies.schema.json is the schema in force", () => {
  const path = fileURLToPath(new URL("../../docs/policies.schema.json", import.meta.url));
  const schema = z.toJSONSchema(policiesSchema, { io: "input" });
  if (process.env["UPDATE_SCHEMA"]) writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  expect(existsSync(path)).toBe(true);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(schema);
});
