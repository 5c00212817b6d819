import { format } from "node:util";
import { log } from "./log.ts";

const LEVELS = { error: "error", warn: "warn", log: "info", info: "info", debug: "debug" } as const;

/** What frameworks print themselves becomes a line of the log too, scrubbed like every other. */
export function logConsole(): void {
  for (const method of ["error", "warn", "log", "info", "debug"] as const) {
    console[method] = (...args: unknown[]) => {
      const error = args.find((each) => each instanceof Error);
      const words = args.filter((each) => each !== error);
      log[LEVELS[method]](error === undefined ? {} : { error }, format(...words));
    };
  }
}
