/** A page of text as a PDF: what the demo's people send as evidence. Latin letters alone. */
export function demoPdf(title: string, lines: readonly string[]): Uint8Array {
  const text = [`/F1 16 Tf 72 770 Td (${escaped(title)}) Tj /F1 11 Tf 0 -34 Td 16 TL`]
    .concat(lines.map((line) => `(${escaped(line)}) Tj T*`))
    .join("\n");
  const stream = `BT\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  const offsets: number[] = [];
  let body = "%PDF-1.4\n";
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`)
    .join("");
  const count = objects.length + 1;
  body += `xref\n0 ${count}\n0000000000 65535 f \n${entries}`;
  body += `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${offsets.length === 0 ? 0 : body.indexOf("xref\n0")}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`);
}
