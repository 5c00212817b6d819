import type { z } from "zod";
import { AppError } from "#lib/errors/app-error.ts";

/** The parsed input, or a refusal that names the wrong fields and repeats none of them. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  const unstorable = parsed.success ? listUnstorable(parsed.data, []) : [];
  if (parsed.success && unstorable.length === 0) return parsed.data;
  const paths = parsed.error?.issues.map(({ path }) => path.map(String)) ?? unstorable;
  const fields = paths.map((path) => path.join("."));
  throw new AppError("INVALID_INPUT", {
    fields: [...new Set(fields)].filter((name) => name !== ""),
  });
}

/** The paths of texts with a zero character: PostgreSQL stores none. */
function listUnstorable(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value === "string") return value.includes("\0") ? [path] : [];
  if (typeof value !== "object" || value === null || value instanceof Blob) return [];
  return Object.entries(value).flatMap(([name, each]) => listUnstorable(each, [...path, name]));
}
