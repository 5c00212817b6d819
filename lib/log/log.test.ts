import { expect, test } from "vitest";
import { createLog } from "./log.ts";

function lineOf(fields: object): string {
  const lines: string[] = [];
  createLog({ write: (line) => void lines.push(line) }).error(fields, "happened");
  return lines.join("");
}

test("a log line is one JSON object with its fields and words", () => {
  expect(JSON.parse(lineOf({ errorId: "e1" }))).toMatchObject({ errorId: "e1", msg: "happened" });
});

test.each(["email", "token", "secret", "password", "sessionToken", "cookie", "url"])(
  "%s is not logged, wherever it stands",
  (name) => {
    const line = lineOf({
      [name]: "hidden-1",
      person: { [name]: "hidden-2" },
      request: { headers: { [name]: "hidden-3" } },
    });
    expect(line).not.toContain("hidden");
  },
);
