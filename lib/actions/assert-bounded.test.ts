import { expect, test } from "vitest";
import { z } from "zod";
import { assertBounded } from "./assert-bounded.ts";

const id = z.string().max(64);

test.each([
  ["an object that takes any field", z.object({ id })],
  ["a text of any length", z.strictObject({ id: z.string() })],
  ["a list of any length", z.strictObject({ ids: z.array(id) })],
  ["an unbounded text in a bounded list", z.strictObject({ ids: z.array(z.string()).max(3) })],
  ["a loose object inside", z.strictObject({ inner: z.object({ id }) })],
  ["an unbounded alternative", z.strictObject({ id: z.union([id, z.string()]) })],
  ["anything", z.strictObject({ id: z.unknown() })],
  ["an optional unbounded text", z.strictObject({ id: z.string().optional() })],
  ["keys of any name", z.record(z.string(), id)],
])("%s is refused", (_, schema) => {
  expect(() => assertBounded(schema, "x")).toThrow(/not bounded/);
});

test.each([
  ["nothing", z.strictObject({})],
  [
    "ids, words and numbers",
    z.strictObject({ id, role: z.enum(["a", "b"]), n: z.int(), b: z.boolean() }),
  ],
  ["a bounded list", z.strictObject({ ids: z.array(id).max(3) })],
  ["a bounded text or none", z.strictObject({ id: id.nullable().optional() })],
  [
    "a text that becomes something else",
    z.strictObject({ n: z.string().max(9).transform(Number) }),
  ],
  ["alternatives", z.strictObject({ id: z.union([id, z.literal("")]) })],
  ["a UUID", z.strictObject({ id: z.uuid() })],
])("%s passes", (_, schema) => {
  expect(() => assertBounded(schema, "x")).not.toThrow();
});
