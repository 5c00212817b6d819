import type { Readable } from "node:stream";
import { startChild } from "./child-processes.ts";

export interface CommandResult {
  code: number;
  output: string;
}

/** Runs a program to its end and keeps what it printed; `onLine` hears each line as it comes. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: {
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    uid?: number | undefined;
    gid?: number | undefined;
    onLine?: (line: string) => void;
  } = {},
): Promise<CommandResult> {
  const { onLine, ...rest } = options;
  const child = startChild(command, args, { ...rest, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    readLines(stream, (text) => (output += text), onLine);
  }
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program whose output goes straight to ours. */
export function runVisibly(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  const child = startChild(command, args, { ...options, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}

function readLines(
  stream: Readable,
  onText: (text: string) => void,
  onLine: ((line: string) => void) | undefined,
): void {
  let rest = "";
  stream.setEncoding("utf8").on("data", (text: string) => {
    onText(text);
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.trim() !== "") onLine?.(line.trim());
    }
  });
}
