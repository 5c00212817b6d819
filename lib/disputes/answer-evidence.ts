/**
 * A file that somebody else made: saved and never shown, whatever it holds. Its name is theirs too, so it
 * goes where headers take any text (RFC 8187).
 */
export function answerEvidence(file: {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}): Response {
  const { name, type, content } = file;
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": type,
      "content-length": String(content.byteLength),
      "content-disposition": `attachment; filename="evidence"; filename*=UTF-8''${encodeName(name)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  });
}

/** All but letters, digits and a few signs; a lone half of a character pair becomes its stand-in. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
