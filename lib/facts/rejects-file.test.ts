import { expect, test } from "vitest";
import { formatRejects, rejectsPathFor } from "./rejects-file.ts";

test("refused rows stand in the order of files and lines, quoted where needed", () => {
  const reject = { column: "amount", value: '1,"2"', reason: "amount is wrong" };
  expect(
    formatRejects([
      { ...reject, file: "refunds", line: 2 },
      { ...reject, file: "accounts", line: 10 },
      { ...reject, file: "accounts", line: 9, value: "x" },
    ]),
  ).toBe(
    [
      "file,line,column,value,reason",
      "accounts,9,amount,x,amount is wrong",
      'accounts,10,amount,"1,""2""",amount is wrong',
      'refunds,2,amount,"1,""2""",amount is wrong',
      "",
    ].join("\n"),
  );
  expect(formatRejects([])).toBe("file,line,column,value,reason\n");
});

test("the rejects file stands beside its output", () => {
  expect(rejectsPathFor("/x/out.csv")).toBe("/x/out.rejects.csv");
  expect(rejectsPathFor("out")).toBe("out.rejects.csv");
});
