import { AppError } from "#lib/errors/app-error.ts";

/**
 * The same chunks, until they are more than so many bytes together: then TOO_LARGE, and whatever makes
 * the chunks stops. Around an unpacker it stops a small file that unpacks into a huge one.
 */
export async function* boundBytes(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new AppError("TOO_LARGE");
    yield chunk;
  }
}
