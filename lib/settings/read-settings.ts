import type { z } from "zod";
import { settingsSchema } from "./settings-schema.ts";

export type Settings = Readonly<ReturnType<typeof readSettings>>;

/**
 * Every setting, parsed from the environment. An empty variable counts as not set.
 * Throws `SettingsError` that names each wrong variable; no value is repeated, some are secrets.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
) {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape)
      .map((name) => [name, environment[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settingsSchema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")} ${issue.message}`),
    ...findConflicts(given),
  ];
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  return arrange(parsed.data);
}

export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings are wrong:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

/** Rules between settings; they hold on what was given, so that they are told together with the rest. */
function findConflicts(given: Readonly<Record<string, string | undefined>>): string[] {
  const isMissing = (name: string) => given[name] === undefined;
  const problems: string[] = [];
  if (!isMissing("DATABASE_URL")) {
    for (const name of ["AUTH_SECRET", "AUTH_URL"]) {
      if (isMissing(name)) problems.push(`${name} must be set where DATABASE_URL is set`);
    }
  }
  const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];
  if (!oidc.every(isMissing)) {
    for (const name of oidc.filter(isMissing)) {
      problems.push(`${name} must be set too: the three OIDC settings go together`);
    }
  }
  if (isMissing("MAIL_FROM") && !isMissing("SMTP_URL")) {
    problems.push("MAIL_FROM must be set where SMTP_URL is set");
  }
  return problems;
}

function arrange(env: z.output<typeof settingsSchema>) {
  return {
    port: env.PORT,
    /** Absent: every interface. The embedded demo keeps to this machine. */
    host: env.HOST ?? (env.DATABASE_URL === undefined ? "127.0.0.1" : undefined),
    /** Absent: the embedded database in `dataFolder`. */
    databaseUrl: env.DATABASE_URL,
    dataFolder: env.DATA_DIR,
    /** Absent only beside the embedded database, where `ensureAuthSecret` makes one. */
    authSecret: env.AUTH_SECRET,
    authUrl: env.AUTH_URL ?? `http://localhost:${env.PORT}`,
    /** Reverse proxies in front, each of which adds the address that it heard from to X-Forwarded-For. */
    trustedProxies: env.TRUSTED_PROXIES,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    oidc:
      env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET,
          }
        : undefined,
    logLevel: env.LOG_LEVEL,
  };
}
