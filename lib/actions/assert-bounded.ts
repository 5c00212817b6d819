import { z } from "zod";

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Throws, where an action or a route is defined, if its input could be of any size or have fields that
 * nobody named: every object strict, every text and list with a longest length.
 */
export function assertBounded(schema: z.ZodType, name: string): void {
  const described = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const problem = findUnbounded(described as JsonSchema, "input");
  if (problem) throw new Error(`The input of ${name} is not bounded: ${problem}.`);
}

function findUnbounded(schema: JsonSchema, path: string): string | null {
  const alternatives = [schema["anyOf"], schema["oneOf"], schema["allOf"]].flatMap((list) =>
    Array.isArray(list) ? (list as JsonSchema[]) : [],
  );
  for (const each of alternatives) {
    const problem = findUnbounded(each, path);
    if (problem) return problem;
  }
  if (alternatives.length > 0 || "const" in schema || "enum" in schema) return null;
  switch (schema["type"]) {
    case "object":
      return findInObject(schema, path);
    case "array":
      if (typeof schema["maxItems"] !== "number") return `${path} is a list of any length`;
      return findUnbounded((schema["items"] ?? {}) as JsonSchema, `${path}[]`);
    case "string":
      return isBoundedText(schema) ? null : `${path} is a text of any length`;
    case "number":
    case "integer":
    case "boolean":
    case "null":
      return null;
    default:
      return `${path} could be anything`;
  }
}

/** A UUID has one length, whether or not the schema says it. */
function isBoundedText(schema: JsonSchema): boolean {
  return typeof schema["maxLength"] === "number" || schema["format"] === "uuid";
}

function findInObject(schema: JsonSchema, path: string): string | null {
  if (schema["additionalProperties"] !== false) return `${path} takes fields that nobody named`;
  for (const [key, value] of Object.entries((schema["properties"] ?? {}) as JsonSchema)) {
    const problem = findUnbounded(value as JsonSchema, `${path}.${key}`);
    if (problem) return problem;
  }
  return null;
}
