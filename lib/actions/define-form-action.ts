import { redirect } from "next/navigation";
import type { z } from "zod";
import { signInPath } from "#lib/auth/sign-in-path.ts";
import type { Refusal } from "./action-result.ts";
import type { Admission } from "./admit.ts";
import { assertBounded } from "./assert-bounded.ts";
import { type ActionDefinition, runAction } from "./run-action.ts";

type FormActionDefinition<M extends Admission, S extends z.ZodType> = ActionDefinition<
  M,
  S,
  string | void
> & {
  /**
   * The page that shows the refusal: `error` is added to its query, for a fault of ours its `id`, and for
   * what was asked too often the seconds to `wait`.
   */
  readonly back: string | ((form: FormData) => string);
};

/**
 * A server action for `<form action>`, which works without JavaScript too. `run` may return the path
 * of the page to go to; a refusal leads back to the form's page.
 */
export function defineFormAction<M extends Admission, S extends z.ZodType>(
  definition: FormActionDefinition<M, S>,
): (form: FormData) => Promise<void> {
  assertBounded(definition.input, definition.name);
  return async (form) => {
    const result = await runAction(definition, form);
    if (!result.ok) redirect(pathOfRefusal(pathBack(definition.back, form), result.refusal));
    if (typeof result.value === "string") redirect(result.value);
  };
}

function pathBack(back: string | ((form: FormData) => string), form: FormData): string {
  // Called by anyone with anything: the form may be no form.
  return typeof back === "string" ? back : back(form instanceof FormData ? form : new FormData());
}

function pathOfRefusal(path: string, { code, id, retryAfterSeconds: wait }: Refusal): string {
  if (code === "NOT_SIGNED_IN") return signInPath(path);
  const query = new URLSearchParams({ error: code });
  if (id !== undefined) query.set("id", id);
  if (wait !== undefined) query.set("wait", String(wait));
  return `${path}${path.includes("?") ? "&" : "?"}${query}`;
}
