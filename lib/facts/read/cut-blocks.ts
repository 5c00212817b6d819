import { FactFileError } from "./fact-file-error.ts";

const LINE_FEED = 10;
const QUOTE = 34;
const BYTE_ORDER_MARK = Buffer.from("\uFEFF");

/** A record (row) longer than this is no fact. The bound keeps memory flat where a quote is never closed. */
export const MOST_RECORD_BYTES = 1024 * 1024;

export type Block = {
  /** Whole records; only the last block may lack its final line break. */
  readonly bytes: Buffer;
  readonly hasQuotes: boolean;
};

/** The blocks of a file, without the byte order mark that may stand first. */
export async function* cutBlocks(
  chunks: AsyncIterable<Buffer>,
  path: string,
): AsyncGenerator<Block> {
  let isFirst = true;
  for await (const block of cutAll(chunks, path)) {
    const { bytes } = block;
    const hasMark = isFirst && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
    isFirst = false;
    yield hasMark ? { ...block, bytes: bytes.subarray(3) } : block;
  }
}

/**
 * Cuts a stream of CSV into blocks of whole records. A line break ends a record exactly where the quotes
 * before it are even in number: RFC 4180 doubles a quote inside a field, so the count never lies.
 */
async function* cutAll(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Block> {
  let carried: Buffer[] = [];
  let carriedBytes = 0;
  let hasQuotes = false;
  let isQuoting = false;
  for await (const chunk of chunks) {
    const cut = findCut(chunk, isQuoting);
    isQuoting = cut.isQuoting;
    hasQuotes ||= cut.hasQuotes;
    if (cut.end === 0) {
      carried.push(chunk);
      carriedBytes += chunk.length;
      if (carriedBytes <= MOST_RECORD_BYTES) continue;
      // Reading what there is says best what is wrong with it.
      yield { bytes: Buffer.concat(carried), hasQuotes };
      const limit = `${MOST_RECORD_BYTES / 1024 / 1024} MiB`;
      throw new FactFileError(path, null, `has a row of more than ${limit}`);
    }
    carried.push(chunk.subarray(0, cut.end));
    yield {
      bytes: carried.length === 1 ? chunk.subarray(0, cut.end) : Buffer.concat(carried),
      hasQuotes,
    };
    const rest = chunk.subarray(cut.end);
    carried = [rest];
    carriedBytes = rest.length;
    hasQuotes = rest.includes(QUOTE);
  }
  if (carriedBytes > 0) yield { bytes: Buffer.concat(carried), hasQuotes };
}

/** Where the last whole record of a chunk ends (0: nowhere), and the state of the quotes behind it all. */
function findCut(chunk: Buffer, wasQuoting: boolean) {
  if (!chunk.includes(QUOTE)) {
    const end = wasQuoting ? 0 : chunk.lastIndexOf(LINE_FEED) + 1;
    return { end, isQuoting: wasQuoting, hasQuotes: false };
  }
  let end = 0;
  let isQuoting = wasQuoting;
  for (let index = 0; index < chunk.length; index += 1) {
    const byte = chunk[index];
    if (byte === QUOTE) isQuoting = !isQuoting;
    else if (byte === LINE_FEED && !isQuoting) end = index + 1;
  }
  return { end, isQuoting, hasQuotes: true };
}
