const NOON = /^(\d{4}-\d{2}-\d{2})T12:00:00\+08:00$/u;
const MINUTE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):00\+08:00$/u;
const SHORT_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const SHORT_MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;

/** Instants are short where they can be: a day is its noon in Beijing, a minute its first second there. */
export function encodeCell(value: string): string {
  const short = NOON.exec(value)?.[1] ?? MINUTE.exec(value)?.[1] ?? value;
  // An address may hold these as they are; what separates cells and rows it may not.
  return encodeURIComponent(short)
    .replaceAll("%3A", ":")
    .replaceAll("~", "%7E")
    .replaceAll("!", "%21");
}

/** @returns null where no cell is written so */
export function decodeCell(text: string): string | null {
  if (text === "!") return text;
  const plain = decodePercent(text);
  if (plain === null) return null;
  if (SHORT_DAY.test(plain)) return `${plain}T12:00:00+08:00`;
  if (SHORT_MINUTE.test(plain)) return `${plain}:00+08:00`;
  return plain;
}

function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
