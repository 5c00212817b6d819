import { randomUUID } from "node:crypto";
import { AppError } from "#lib/errors/app-error.ts";
import { log } from "#lib/log/log.ts";
import type { Refusal } from "./action-result.ts";

/**
 * What is told of an error. An expected one is its code; any other is logged under an id, and the id is
 * all that leaves the server.
 */
export function toRefusal(error: unknown, name: string): Refusal {
  if (error instanceof AppError) return { code: error.code, ...error.details };
  const id = randomUUID();
  log.error({ error, errorId: id, where: name }, "unexpected error");
  return { code: "UNEXPECTED", id };
}
