import { describe, expect, test } from "vitest";
import { MOST_EVIDENCE_BYTES } from "#db/schema/dispute-words.ts";
import { checkEvidence, sniffEvidence } from "./sniff-evidence.ts";

const PDF = new TextEncoder().encode("%PDF-1.7\n");
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]);

describe("the type of a file", () => {
  test.each([
    ["a PDF", PDF, "application/pdf"],
    ["a PNG", PNG, "image/png"],
    ["a JPEG", JPEG, "image/jpeg"],
    ["an HTML page", new TextEncoder().encode("<html>%PDF-"), null],
    ["an SVG", new TextEncoder().encode("<svg xmlns=..."), null],
    ["half a signature", PNG.slice(0, 7), null],
    ["nothing", new Uint8Array(), null],
  ])("%s is told by its bytes", (_what, bytes, type) => {
    expect(sniffEvidence(bytes)).toBe(type);
  });

  test("is never what its name says", () => {
    const page = new TextEncoder().encode("<script>");
    expect(() => checkEvidence([{ name: "extract.pdf", content: page }])).toThrow(
      "WRONG_FILE_TYPE",
    );
  });
});

describe("the name of a file", () => {
  test.each([
    ["extract-studio.pdf", PDF, "extract-studio.pdf"],
    ["../../etc/passwd", PDF, "passwd.pdf"],
    ["C:\\Users\\m\\scan.png", PNG, "scan.png"],
    ["page.html", PNG, "page.png"],
    ["photo.JPEG", JPEG, "photo.jpeg"],
    ['a"b\r\nSet-Cookie: x.pdf', PDF, "abSet-Cookie x.pdf"],
    ["\u202Efdp.exe", PDF, "fdp.pdf"],
    ["", PDF, "file.pdf"],
    ["营业执照.pdf", PDF, "营业执照.pdf"],
  ])("%s is kept as a plain name that ends as its type does", (name, content, kept) => {
    expect(checkEvidence([{ name, content }])[0]?.name).toBe(kept);
  });

  test("is cut where it is too long", () => {
    expect(checkEvidence([{ name: `${"x".repeat(500)}.pdf`, content: PDF }])[0]?.name).toHaveLength(
      119,
    );
  });
});

test("ten megabytes are taken, a byte more is not, nor a sixth file", () => {
  const large = new Uint8Array(MOST_EVIDENCE_BYTES);
  large.set(PDF);
  expect(checkEvidence([{ name: "a.pdf", content: large }])).toHaveLength(1);
  const larger = new Uint8Array(MOST_EVIDENCE_BYTES + 1);
  larger.set(PDF);
  expect(() => checkEvidence([{ name: "a.pdf", content: larger }])).toThrow("TOO_LARGE");
  const six = Array.from({ length: 6 }, () => ({ name: "a.pdf", content: PDF }));
  expect(() => checkEvidence(six)).toThrow("TOO_LARGE");
});
