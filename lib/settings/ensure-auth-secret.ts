import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "./read-settings.ts";

/**
 * The secret that signs sign-in links and cookies: the one given, else one made at first need and
 * kept beside the embedded database, readable by its owner alone.
 */
export function ensureAuthSecret(settings: Pick<Settings, "authSecret" | "dataFolder">): string {
  if (settings.authSecret !== undefined) return settings.authSecret;
  const path = join(settings.dataFolder, "auth-secret");
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  try {
    // `wx` fails where the file is there, so two processes at once agree on the first one's secret.
    writeFileSync(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length < 32) {
    throw new Error(`${path} holds no usable secret. Remove it; the next start makes a new one.`);
  }
  return secret;
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
