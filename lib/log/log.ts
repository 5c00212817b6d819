import pino, { type DestinationStream, type Logger, type LoggerOptions } from "pino";
import { scrub, scrubText } from "./scrub.ts";

/** One JSON object a line on standard output; everything in it is scrubbed first. */
export const log: Logger = createLog();

export function createLog(destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level: process.env["LOG_LEVEL"]?.trim() || "info",
    base: null,
    formatters: { log: (fields) => scrub(fields) as Record<string, unknown> },
    // An error alone would bypass the formatter, a message has none.
    hooks: {
      logMethod(args, method) {
        const [first, ...rest] = args as [unknown, ...unknown[]];
        const head = first instanceof Error ? { error: first } : first;
        const scrubbed = [head, ...rest].map((each) =>
          typeof each === "string" ? scrubText(each) : each,
        );
        Reflect.apply(method, this, scrubbed);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
