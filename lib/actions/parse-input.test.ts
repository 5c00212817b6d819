import { expect, test } from "vitest";
import { z } from "zod";
import { parseInput } from "./parse-input.ts";

const schema = z.strictObject({
  message: z.string().min(1),
  parts: z.array(z.strictObject({ id: z.string() })).default([]),
});

const refusalOf = (input: unknown) => {
  try {
    parseInput(schema, input);
    return null;
  } catch (error) {
    return error;
  }
};

test("what is right is parsed, and a fault is named by its field alone", () => {
  expect(parseInput(schema, { message: "so" })).toEqual({ message: "so", parts: [] });
  expect(refusalOf({ message: "", parts: [{ id: 1 }] })).toMatchObject({
    code: "INVALID_INPUT",
    details: { fields: ["message", "parts.0.id"] },
  });
});

test("a text that no database stores is refused with its field, however deep", () => {
  expect(refusalOf({ message: "a\0b", parts: [{ id: "c" }, { id: "\0" }] })).toMatchObject({
    code: "INVALID_INPUT",
    details: { fields: ["message", "parts.1.id"] },
  });
});

test("a text alone is an input too", () => {
  expect(() => parseInput(z.string(), "\0")).toThrow("INVALID_INPUT");
});
