import type { z } from "zod";
import type { ActionResult } from "./action-result.ts";
import type { Admission } from "./admit.ts";
import { assertBounded } from "./assert-bounded.ts";
import { type ActionDefinition, runAction } from "./run-action.ts";

type Action<S extends z.ZodType, R> = {
  (input: z.input<S> | FormData): Promise<ActionResult<R>>;
  /** As `useActionState` calls it. */
  (previous: ActionResult<R> | null, form: FormData): Promise<ActionResult<R>>;
};

/** A server action that answers: called from client code, or as the action of `useActionState`. */
export function defineAction<M extends Admission, S extends z.ZodType, R>(
  definition: ActionDefinition<M, S, R>,
): Action<S, R> {
  assertBounded(definition.input, definition.name);
  return async (...given: unknown[]) => runAction(definition, given.at(-1));
}
