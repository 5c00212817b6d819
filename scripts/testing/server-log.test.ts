import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ServerLog } from "./server-log.ts";

const failed = {
  name: "opens",
  file: null,
  message: "timed out",
  ranBetween: [100, 200] as const,
};
const line = (level: number, msg: string) => `${JSON.stringify({ level, time: 1, msg })}\n`;

test("a failure tells what the server complained of while the test ran, and nothing else", () => {
  const log = new ServerLog();
  log.hear(line(50, "before"), 99);
  log.hear(line(30, "a request"), 150);
  log.hear(line(50, "broken") + "Error: no such table\n", 150);
  log.hear(line(50, "after"), 201);
  const told = log.addTo(failed).message.split("\n");
  expect(told).toEqual([
    `the server said: ${line(50, "broken").trim()}`,
    "the server said: Error: no such table",
    "timed out",
  ]);
});

test("a failure beside a quiet server stays as it is", () => {
  const log = new ServerLog();
  log.hear(line(30, "a request"), 150);
  expect(log.addTo(failed)).toEqual(failed);
});

test("all of it is kept in a file", () => {
  const log = new ServerLog();
  log.hear("one\n");
  log.hear("two\n");
  const folder = mkdtempSync(join(tmpdir(), "because-server-log-"));
  expect(readFileSync(log.save(folder), "utf8")).toBe("one\ntwo\n");
  rmSync(folder, { recursive: true });
});
