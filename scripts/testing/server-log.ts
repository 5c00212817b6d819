import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestFailure } from "./test-results.ts";

const LINES_A_FAILURE = 6;
/** pino's number for a warning. */
const WARNING = 40;

/** What a server printed while browser tests ran: kept aside, and told only where a test failed. */
export class ServerLog {
  private readonly heard: { at: number; text: string }[] = [];

  hear(text: string, at = Date.now()): void {
    this.heard.push({ at, text });
  }

  text(): string {
    return this.heard.map(({ text }) => text).join("");
  }

  /** Writes it all to a file and returns its path. */
  save(folder: string): string {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, "server.log");
    writeFileSync(path, this.text());
    return path;
  }

  /** The failure with what the server complained of while the test ran. */
  addTo(failure: TestFailure): TestFailure {
    if (failure.ranBetween === null) return failure;
    const [from, to] = failure.ranBetween;
    const during = this.heard.filter(({ at }) => at >= from && at <= to);
    const complaints = during
      .flatMap(({ text }) => text.split("\n"))
      .filter((line) => line.trim() !== "" && isComplaint(line));
    if (complaints.length === 0) return failure;
    const told = complaints.slice(0, LINES_A_FAILURE).map((line) => `the server said: ${line}`);
    return { ...failure, message: [...told, failure.message].join("\n") };
  }
}

/** Whatever is no line of the log, and of the log what is a warning or worse. */
function isComplaint(line: string): boolean {
  const level = /^\{"level":(\d+),/.exec(line)?.[1];
  return level === undefined || Number(level) >= WARNING;
}
