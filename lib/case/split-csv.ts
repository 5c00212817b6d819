/**
 * The records of a CSV text by RFC 4180, empty lines left out; null where a quote is opened and never
 * closed, or a field goes on behind its closing quote. For small files in a browser: an import reads its
 * files in blocks, with a parser that needs more than a browser has.
 */
export function splitCsv(text: string, mostRecords: number): readonly string[][] | null {
  const records: string[][] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let record: string[] = [];
  while (at < text.length && records.length <= mostRecords) {
    const field = text[at] === '"' ? readQuoted(text, at + 1) : readPlain(text, at);
    if (field === null) return null;
    record.push(field.value);
    at = field.end;
    if (text[at] === ",") {
      at += 1;
      if (at === text.length) record.push("");
      else continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (record.length > 1 || record[0] !== "") records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

type Field = { readonly value: string; readonly end: number };

function readPlain(text: string, start: number): Field | null {
  let end = start;
  while (end < text.length && !isEnd(text, end)) {
    if (text[end] === '"') return null;
    end += 1;
  }
  return { value: text.slice(start, end), end };
}

function readQuoted(text: string, start: number): Field | null {
  let value = "";
  let at = start;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      return end === text.length || isEnd(text, end) ? { value, end } : null;
    }
    value += '"';
    at = quote + 2;
  }
}

function isEnd(text: string, at: number): boolean {
  const sign = text[at];
  return sign === "," || sign === "\n" || (sign === "\r" && text[at + 1] === "\n");
}
