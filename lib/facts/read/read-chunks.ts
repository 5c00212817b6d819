import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { FactFileError } from "./fact-file-error.ts";
import { toFactFileError } from "./to-fact-file-error.ts";

const CHUNK_BYTES = 256 * 1024;

export type ReadOptions = {
  /** Called now and then with the bytes of the file read so far, packed where the file is. */
  readonly onBytesRead?: (bytes: number) => void;
  /** A file that unpacks to more is refused (gzip bombs). */
  readonly maxUnpackedBytes?: number;
};

/** The file's bytes, unpacked where its name ends in .gz. */
export async function* readChunks(path: string, options: ReadOptions): AsyncGenerator<Buffer> {
  const { onBytesRead, maxUnpackedBytes = Infinity } = options;
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const unpacked = path.endsWith(".gz")
    ? // The error of either stream reaches the reader of the last one; nothing is left to do here.
      pipeline(source, createGunzip({ chunkSize: CHUNK_BYTES }), () => {})
    : source;
  let unpackedBytes = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      unpackedBytes += chunk.length;
      if (unpackedBytes > maxUnpackedBytes) {
        throw new FactFileError(path, null, `unpacks to more than ${maxUnpackedBytes} bytes`);
      }
      yield chunk;
      onBytesRead?.(source.bytesRead);
    }
  } catch (error) {
    throw toFactFileError(path, error);
  } finally {
    source.destroy();
  }
}
