import { AppError } from "#lib/errors/app-error.ts";
import { boundBytes } from "./bound-bytes.ts";
import { formToInput } from "./form-to-input.ts";

const FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data"];

export type BodyKind = "none" | "json" | "form";

/** The body of a request as input to be parsed. Never reads more than `mostBytes`, whatever the headers say. */
export async function readBody(
  request: Request,
  kind: BodyKind,
  mostBytes: number,
): Promise<unknown> {
  if (kind === "none") return undefined;
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const isRightType = kind === "json" ? type === "application/json" : FORM_TYPES.includes(type);
  if (!isRightType) throw new AppError("WRONG_FILE_TYPE");
  const bounded = new Response(boundedBody(request, mostBytes), {
    headers: { "content-type": request.headers.get("content-type") ?? "" },
  });
  try {
    return kind === "json" ? await bounded.json() : formToInput(await bounded.formData());
  } catch (error) {
    throw error instanceof AppError ? error : (causeOf(error) ?? new AppError("INVALID_INPUT"));
  }
}

/** The body as a stream that ends in TOO_LARGE. */
export function boundedBody(request: Request, mostBytes: number): ReadableStream<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) {
    throw new AppError("TOO_LARGE");
  }
  const chunks = boundBytes(request.body ?? emptyBody(), mostBytes);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void chunks.return(undefined),
  });
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/** Readers of a body wrap what its stream threw. */
function causeOf(error: unknown): AppError | null {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof AppError ? cause : null;
}
