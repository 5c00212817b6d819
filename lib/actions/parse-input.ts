import type { z } from "zod";
import { AppError } from "#lib/errors/app-error.ts";

/** The parsed input, or a refusal that names the wrong fields and repeats none of them. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.map(String).join("."));
  throw new AppError("INVALID_INPUT", {
    fields: [...new Set(fields)].filter((name) => name !== ""),
  });
}
