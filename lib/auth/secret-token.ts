import { createHash, randomBytes } from "node:crypto";

/** 256 random bits. */
export function makeSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token. Random tokens need no salt: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
