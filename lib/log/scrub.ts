const EMAIL = /[^\s"'<>()[\]{}:;,/?&=@]+@[^\s"'<>()[\]{}:;,/?&=@]+/g;
/** `token=…`, `"password": "…"`: what follows such a word is a secret. */
const SECRET_VALUE =
  /((?:token|secret|password|passwd|code|state|nonce|cookie|authorization|session|verifier)["']?\s*[=:]\s*["']?)((?:bearer\s+|basic\s+)?[^\s"'&;,}]+)/gi;
const BEARER = /\b(bearer|basic)\s+[^\s"',}]+/gi;
/** Passwords in addresses such as smtps://user:password@host. */
const URL_CREDENTIALS = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi;
/** Long runs without a blank are tokens and hashes, never words. */
const OPAQUE = /\b[A-Za-z0-9_-]{40,}\b/g;

const SECRET_KEY =
  /token|secret|password|cookie|authorization|e-?mail|identifier|recipient|verifier|connectionstring|url$/i;

const DEEPEST = 6;
const HIDDEN = "[not logged]";

/** A value for the log without secrets, tokens and e-mail addresses, whatever key they stand under. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return scrubText(value);
  if (value === null || typeof value !== "object") {
    return typeof value === "bigint" ? String(value) : value;
  }
  if (depth >= DEEPEST) return HIDDEN;
  if (value instanceof Error) return scrubError(value, depth);
  if (Array.isArray(value)) return value.map((each) => scrub(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      SECRET_KEY.test(key) ? HIDDEN : scrub(each, depth + 1),
    ]),
  );
}

export function scrubText(text: string): string {
  return text
    .replace(URL_CREDENTIALS, `$1${HIDDEN}@`)
    .replace(EMAIL, HIDDEN)
    .replace(SECRET_VALUE, `$1${HIDDEN}`)
    .replace(BEARER, `$1 ${HIDDEN}`)
    .replace(OPAQUE, HIDDEN);
}

/** A database's error repeats the row in `detail` and the query in `message` and `params`: neither is kept. */
function scrubError(error: Error, depth: number): Record<string, unknown> {
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const constraint =
    "constraint" in error && typeof error.constraint === "string"
      ? { constraint: error.constraint }
      : {};
  return {
    type: error.name,
    message: scrubText(error.message.replace(/^(Failed query:)[\s\S]*/, "$1 [not logged]")),
    ...code,
    ...constraint,
    stack: scrubText(stackOf(error)),
    ...(error.cause === undefined ? {} : { cause: scrub(error.cause, depth + 1) }),
  };
}

/** Where it happened, without the message above it. */
function stackOf(error: Error): string {
  const lines = (error.stack ?? "").split("\n");
  return lines.filter((line) => /^\s+at /.test(line)).join("\n");
}
