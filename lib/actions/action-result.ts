import type { AppErrorCode, AppErrorDetails } from "#lib/errors/app-error.ts";

/** What a person is told of a refusal: a code, and for a fault of ours the id it is logged under. */
export type Refusal = AppErrorDetails & { readonly code: AppErrorCode; readonly id?: string };

/** What an action answers the browser. */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };
