import { expect, test } from "vitest";
import { answerEvidence } from "./answer-evidence.ts";

const content = new TextEncoder().encode("<script>alert(1)</script>");
const answer = (name: string) => answerEvidence({ name, type: "application/pdf", content });

test("evidence is only ever saved: an attachment, nothing sniffed, nothing run", async () => {
  const { headers, ...response } = answer("extract.pdf");
  expect(headers.get("content-disposition")).toMatch(/^attachment;/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("sandbox");
  expect(response).toBeDefined();
  expect(new Uint8Array(await answer("extract.pdf").arrayBuffer())).toEqual(content);
});

test.each([
  ["a line end", 'a"\r\nset-cookie: x=1.pdf'],
  ["quotes and brackets", "o'clock (1)*.pdf"],
  ["another script", "登记摘录.pdf"],
  ["half a character", "a\uD800.pdf"],
])("a name with %s stays one name", (_, name) => {
  const value = answer(name).headers.get("content-disposition") ?? "";
  const [, encoded = ""] = value.split("filename*=UTF-8''");
  expect(encoded).toMatch(/^[\w.%!~-]+$/);
  expect(decodeURIComponent(encoded)).toBe(name.toWellFormed());
});
