/** A gzip file unpacked, up to a bound: a small file may hold a very large one. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | "too-large" | "not-packed"> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"))
    .getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(parts, size);
      size += value.length;
      if (size > mostBytes) {
        await reader.cancel();
        return "too-large";
      }
      parts.push(value);
    }
  } catch {
    // Whatever the stream complains of, it is no gzip file, or not a whole one.
    return "not-packed";
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
