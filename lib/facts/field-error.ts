/** A cell that does not hold what its column asks for. The message completes "this value ...". */
export class FieldError extends Error {
  override readonly name = "FieldError";
}
