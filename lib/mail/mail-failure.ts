import { scrubText } from "#lib/log/scrub.ts";

/**
 * `refused`: the mail server will never take it. `not-sent`: it did not get that far, another attempt may.
 * `unknown`: the connection broke when the server had, or may have had, the mail.
 */
export type MailFailureKind = "refused" | "not-sent" | "unknown";

const LONGEST_MESSAGE = 300;

/** A mail that the mail server did not say it took. */
export class MailFailure extends Error {
  override readonly name = "MailFailure";
  readonly kind: MailFailureKind;

  constructor(error: unknown, isHandedOver: boolean) {
    const message = error instanceof Error ? error.message : String(error);
    super(scrubText(message).slice(0, LONGEST_MESSAGE), { cause: error });
    this.kind = kindOf(error, isHandedOver);
  }
}

function kindOf(error: unknown, isHandedOver: boolean): MailFailureKind {
  const { responseCode }: { responseCode?: unknown } =
    typeof error === "object" && error !== null ? error : {};
  if (typeof responseCode === "number") return responseCode >= 500 ? "refused" : "not-sent";
  return isHandedOver ? "unknown" : "not-sent";
}
