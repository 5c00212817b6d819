import { expect, test } from "vitest";
import { csvRow } from "./csv-row.ts";

test("cells are quoted only where they must be, quotes doubled", () => {
  expect(csvRow(["a", "", "a b", "é;'"])).toBe("a,,a b,é;'\n");
  expect(csvRow(["a,b", 'a"b', "a\nb", "a\rb"])).toBe('"a,b","a""b","a\nb","a\rb"\n');
});
