import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startPhase, type PhaseOutput } from "./phase.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function output(isTTY: boolean): PhaseOutput & { text(): string } {
  const written: string[] = [];
  return { isTTY, columns: 60, write: (text) => written.push(text), text: () => written.join("") };
}

test("a log gets one line for a short phase", () => {
  const log = output(false);
  startPhase("Build", log).done("sources unchanged");
  expect(log.text()).toBe("Build: sources unchanged (0.0 s)\n");
});

test("a log hears of a long phase every ten seconds, with what is going on", () => {
  const log = output(false);
  const phase = startPhase("Database", log);
  phase.update({ label: "Demo programme", done: 50, total: 200 });
  vi.advanceTimersByTime(25_000);
  phase.done("ready");
  expect(log.text().split("\n")).toEqual([
    "Database: Demo programme 25% 10.0 s",
    "Database: Demo programme 25% 20.0 s",
    "Database: ready (25.0 s)",
    "",
  ]);
});

test("a terminal sees one line that is written over, never wider than it is", () => {
  const terminal = output(true);
  const phase = startPhase("Build", terminal);
  phase.update({ label: "x".repeat(200) });
  vi.advanceTimersByTime(1_000);
  phase.done("built");
  const drawn = terminal.text().split("\r\u001B[K").slice(1);
  expect(drawn.length).toBeGreaterThan(3);
  expect(drawn.slice(0, -1).every((line) => line.length < 60 && !line.includes("\n"))).toBe(true);
  expect(drawn.at(-1)).toBe("Build: built (1.0 s)\n");
});

test("nothing is told of a phase after its end", () => {
  const log = output(false);
  startPhase("Build", log).done("built");
  vi.advanceTimersByTime(60_000);
  expect(log.text().split("\n")).toHaveLength(2);
});
