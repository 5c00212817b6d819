import type { DisputeOutcome, DisputeStage } from "#db/schema/dispute-words.ts";

/** What a request may be refused for, with the status a route answers. */
const STATUS_OF_CODE = {
  INVALID_INPUT: 400,
  NOT_SIGNED_IN: 401,
  WRONG_ORIGIN: 403,
  /** Not there, or not yours: the two look the same. */
  NOT_FOUND: 404,
  /** Somebody else changed it meanwhile, or it is in another state than the request thinks. */
  CONFLICT: 409,
  EMAIL_TAKEN: 409,
  /** Facts that would break a rule between them. */
  FACTS_REFUSED: 409,
  /** More money than one alone may move: an admin has to agree who is not the first. */
  NEEDS_SECOND_ADMIN: 409,
  /** A dispute that is not opened, or not reopened: the check says why. */
  DISPUTE_REFUSED: 409,
  /** Goodwill that somebody took back already. */
  GOODWILL_TAKEN_BACK: 409,
  LAST_ADMIN: 409,
  TOO_LARGE: 413,
  WRONG_FILE_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
  /** A fault of ours; the person gets the id under which it is logged. */
  UNEXPECTED: 500,
} as const;

export type AppErrorCode = keyof typeof STATUS_OF_CODE;
export const APP_ERROR_CODES = Object.keys(STATUS_OF_CODE) as readonly AppErrorCode[];

/** Safe to show: names of fields, seconds to wait. Never values of the request or of rows. */
export type AppErrorDetails = {
  readonly fields?: readonly string[];
  readonly retryAfterSeconds?: number;
  /** Where a dispute stands now, for whoever came second. */
  readonly dispute?: {
    readonly stage: DisputeStage;
    readonly outcome: DisputeOutcome | null;
    readonly version: number;
  };
};

/** An expected refusal. One wrapper turns it into an action's result or a route's answer. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;

  constructor(code: AppErrorCode, details: AppErrorDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return STATUS_OF_CODE[this.code];
  }
}
