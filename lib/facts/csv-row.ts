const NEEDS_QUOTES = /[",\r\n]/;

/** A line of CSV, quoted by RFC 4180 only where needed, with its line feed. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

function csvCell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
