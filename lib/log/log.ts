import pino, { type DestinationStream, type Logger } from "pino";

/** Names under which something secret or somebody's address could be handed to the log. */
const NEVER_LOGGED = [
  "authorization",
  "clientSecret",
  "connectionString",
  "cookie",
  "databaseUrl",
  "email",
  "identifier",
  "password",
  "secret",
  "sessionToken",
  "smtpUrl",
  "token",
  "url",
] as const;

/** One JSON object a line on standard output. */
export const log: Logger = createLog();

export function createLog(destination?: DestinationStream): Logger {
  const options = {
    level: process.env["LOG_LEVEL"]?.trim() || "info",
    base: null,
    redact: {
      paths: NEVER_LOGGED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: "[not logged]",
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
