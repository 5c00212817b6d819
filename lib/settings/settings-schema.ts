import { z } from "zod";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const isUrl = (schemes: readonly string[]) => (text: string) =>
  URL.canParse(text) && schemes.includes(new URL(text).protocol);

/** Plain http keeps no secret on a network, so it is for this machine alone. */
const isHttpsOrLoopback = (text: string) => {
  if (!isUrl(["http:", "https:"])(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
};

const isOrigin = (text: string) =>
  !URL.canParse(text) || new URL(text).href === `${new URL(text).origin}/`;

const isPort = (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

/** One variable of the environment each, checked alone. `.env.example` says what each is for. */
export const settingsSchema = z.object({
  PORT: z
    .string()
    .refine(isPort, "must be a whole number from 1 to 65535")
    .default("3000")
    .transform(Number),
  HOST: z.string().optional(),
  DATABASE_URL: z
    .string()
    .refine(
      isUrl(["postgres:", "postgresql:"]),
      "must be an address such as postgres://user@host/name",
    )
    .optional(),
  DATA_DIR: z.string().default(".data"),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters long").optional(),
  AUTH_URL: z
    .string()
    .refine(
      isHttpsOrLoopback,
      "must be the address people open, such as https://because.example (http only on this machine)",
    )
    .refine(isOrigin, "must be the address alone, without a path behind it")
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, "must be a whole number from 0 to 9")
    .default("0")
    .transform(Number),
  SMTP_URL: z
    .string()
    .refine(isUrl(["smtp:", "smtps:"]), "must be an address such as smtps://user:password@host:465")
    .optional(),
  MAIL_FROM: z.string().includes("@", { message: "must be an e-mail address" }).optional(),
  OIDC_ISSUER: z
    .string()
    .refine(isHttpsOrLoopback, "must be an https address (http only on this machine)")
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` })
    .default("info"),
});
