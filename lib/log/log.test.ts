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

test("an error is logged with its place and without what it repeats", () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  const error = new Error("no mailbox for mara@example.com");
  log.error(error);
  log.error({ error, errorId: "e1" }, "mail to mara@example.com failed");
  expect(lines.join("")).not.toContain("mara");
  for (const line of lines) {
    expect(JSON.parse(line)).toMatchObject({
      error: { type: "Error", stack: expect.stringContaining("log.test.ts") },
    });
  }
});
