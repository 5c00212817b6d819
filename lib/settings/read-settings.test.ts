import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSettings, SettingsError } from "./read-settings.ts";
import { settingsSchema } from "./settings-schema.ts";

const secret = "a-secret-of-at-least-32-characters";
const server = {
  DATABASE_URL: "postgres://because@localhost/because",
  AUTH_SECRET: secret,
  AUTH_URL: "https://because.example",
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe("readSettings", () => {
  test("nothing set is the embedded demo on port 3000 of this machine", () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      dataFolder: ".data",
      authUrl: "http://localhost:3000",
      oidc: undefined,
      logLevel: "info",
    });
  });

  test("an empty variable counts as not set", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " ", LOG_LEVEL: "" })).toEqual(readSettings({}));
  });

  test("a complete server set-up is accepted and listens on every interface", () => {
    expect(readSettings(server)).toMatchObject({
      databaseUrl: server.DATABASE_URL,
      authUrl: server.AUTH_URL,
      host: undefined,
    });
  });

  test("the three OIDC settings arrive as one", () => {
    const environment = {
      OIDC_ISSUER: "https://id.example",
      OIDC_CLIENT_ID: "b",
      OIDC_CLIENT_SECRET: "s",
    };
    expect(readSettings(environment).oidc).toEqual({
      issuer: "https://id.example",
      clientId: "b",
      clientSecret: "s",
    });
  });

  test.each([
    ["PORT", { PORT: "0" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "3000.5" }],
    ["PORT", { PORT: "http" }],
    ["DATABASE_URL", { ...server, DATABASE_URL: "mysql://localhost/because" }],
    ["DATABASE_URL", { ...server, DATABASE_URL: "because" }],
    ["AUTH_SECRET", { ...server, AUTH_SECRET: "short" }],
    ["AUTH_SECRET", { ...server, AUTH_SECRET: "" }],
    ["AUTH_SECRET", { AUTH_SECRET: "short" }],
    ["AUTH_URL", { ...server, AUTH_URL: "" }],
    ["AUTH_URL", { AUTH_URL: "because.example" }],
    ["AUTH_URL", { ...server, AUTH_URL: "http://because.example" }],
    ["AUTH_URL", { ...server, AUTH_URL: "https://because.example/app" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "-1" }],
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "one" }],
    ["SMTP_URL", { SMTP_URL: "mail.example", MAIL_FROM: "a@b.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://localhost" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://localhost", MAIL_FROM: "nobody" }],
    ["OIDC_ISSUER", { OIDC_CLIENT_ID: "b", OIDC_CLIENT_SECRET: "s" }],
    [
      "OIDC_ISSUER",
      { OIDC_ISSUER: "http://id.example", OIDC_CLIENT_ID: "b", OIDC_CLIENT_SECRET: "s" },
    ],
    ["OIDC_CLIENT_ID", { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_SECRET: "s" }],
    ["OIDC_CLIENT_SECRET", { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "b" }],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
  ] as [string, Record<string, string>][])("%s is refused by name: %o", (name, environment) => {
    const problems = problemsOf(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must `));
  });

  test("every wrong setting is told at once", () => {
    const names = problemsOf({ PORT: "x", DATABASE_URL: "x", OIDC_CLIENT_ID: "b" }).map(
      (problem) => problem.split(" ")[0],
    );
    expect(names).toEqual([
      "PORT",
      "DATABASE_URL",
      "AUTH_SECRET",
      "AUTH_URL",
      "OIDC_ISSUER",
      "OIDC_CLIENT_SECRET",
    ]);
  });

  test("a refusal repeats no value", () => {
    expect(problemsOf({ ...server, AUTH_SECRET: "hunter2" }).join()).not.toContain("hunter2");
  });
});

test(".env.example names the same settings as the schema", () => {
  const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(named.toSorted()).toEqual(Object.keys(settingsSchema.shape).toSorted());
});

test(".env.example as it stands is accepted", () => {
  const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
  const pairs = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map((match) => [match[1], match[2]]);
  expect(readSettings(Object.fromEntries(pairs))).toEqual(readSettings({}));
});
