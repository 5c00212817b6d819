import { headers } from "next/headers";
import { unstable_rethrow as rethrowNext } from "next/navigation";
import type { z } from "zod";
import type { RequestContext } from "#lib/auth/request-context.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { LimitName } from "#lib/limits/limits.ts";
import type { ActionResult } from "./action-result.ts";
import { type Admission, admit } from "./admit.ts";
import { checkOrigin } from "./check-origin.ts";
import { formToInput } from "./form-to-input.ts";
import { parseInput } from "./parse-input.ts";
import { toRefusal } from "./to-refusal.ts";

/** Of an action that anyone may call: perhaps nobody is signed in. */
export type OpenContext = { readonly viewer: Viewer | null; readonly origin: string };

export type ActionDefinition<M extends Admission, S extends z.ZodType, R> = {
  /** For the log. */
  readonly name: string;
  readonly may: M;
  /** Strict and bounded: checked where the action is defined. */
  readonly input: S;
  readonly limit?: LimitName;
  /** Calls a service with what was parsed. Throws `AppError` for what is refused. */
  readonly run: (
    context: M extends "anyone" ? OpenContext : RequestContext,
    input: z.output<S>,
  ) => Promise<R>;
};

/** Every server action runs through here: origin, limit, viewer, right, input, and only then the work. */
export async function runAction<M extends Admission, S extends z.ZodType, R>(
  definition: ActionDefinition<M, S, R>,
  input: unknown,
): Promise<ActionResult<R>> {
  try {
    const requestHeaders = await headers();
    checkOrigin(requestHeaders);
    const { may, limit = "write-person" } = definition;
    const context = await admit(requestHeaders, may, limit);
    const given = input instanceof FormData ? formToInput(input) : input;
    const parsed = parseInput(definition.input, given);
    return { ok: true, value: await definition.run(asContext<M>(context), parsed) };
  } catch (error) {
    // Redirects and "not found" are Next's own way out.
    rethrowNext(error);
    return { ok: false, refusal: toRefusal(error, definition.name) };
  }
}

/** `admit` let nobody pass without a viewer, except where anyone may ask. */
function asContext<M extends Admission>(context: OpenContext) {
  return context as M extends "anyone" ? OpenContext : RequestContext;
}
