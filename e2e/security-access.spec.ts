import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { ACTIONS, type Outcome, ROUTES } from "#lib/access/access-table.ts";
import {
  addressOf,
  findOthers,
  findOthersDispute,
  MISSING,
  OWN,
  type Role,
  ROLES,
  type Sample,
  signInEveryRole,
} from "./security/roles.ts";

type Manifest = {
  readonly node: Readonly<
    Record<
      string,
      {
        readonly filename: string;
        readonly exportedName: string;
        readonly workers: Readonly<Record<string, unknown>>;
      }
    >
  >;
};
const readManifest = (path: string): unknown => JSON.parse(readFileSync(`.next/${path}`, "utf8"));
const builtRoutes = Object.values(
  readManifest("app-path-routes-manifest.json") as Record<string, string>,
).filter((route) => !route.startsWith("/_"));
const builtActions = Object.entries(
  (readManifest("server/server-reference-manifest.json") as Manifest).node,
).map(([id, { filename, exportedName, workers }]) => ({
  id,
  name: `${filename}#${exportedName}`,
  page: pageOf(Object.keys(workers)),
}));

/** A page that knows the action and whose address has no open part. */
function pageOf(workers: readonly string[]): string {
  const worker = workers.find((each) => each.endsWith("/page") && !each.includes("[")) ?? "";
  const parts = worker.split("/").slice(1, -1);
  return `/${parts.filter((part) => !/^(\(.*\)|_not-found)$/.test(part)).join("/")}`;
}

let roles: Record<Role, { request: APIRequestContext }>;

test.beforeAll(async ({ browser }) => {
  roles = await signInEveryRole(browser);
});

test("every route of the build has a line in the access table", () => {
  expect(builtRoutes.filter((route) => !(route in ROUTES))).toEqual([]);
});

test("every action of the build has a line in the access table", () => {
  expect(builtActions.length).toBeGreaterThan(5);
  expect(builtActions.map(({ name }) => name).filter((name) => !(name in ACTIONS))).toEqual([]);
});

async function ask(role: Role, route: string, sample: Sample): Promise<APIResponse> {
  const { request } = roles[role];
  const address = addressOf(route, sample);
  const origin = new URL(test.info().project.use.baseURL ?? "").origin;
  return patiently(() =>
    ROUTES[route]?.method === "POST"
      ? request.post(address, { form: {}, headers: { origin }, maxRedirects: 0 })
      : request.get(address, { maxRedirects: 0 }),
  );
}

/** So many calls by one client are too many: whoever waits as told gets an answer. */
async function patiently(send: () => Promise<APIResponse>): Promise<APIResponse> {
  let response = await send();
  while (response.status() === 429) {
    await setTimeout(1000 * Number(response.headers()["retry-after"]));
    response = await send();
  }
  return response;
}

/** A page that is drawn in parts has sent its status before it knows: then its text says it. */
async function outcomeOf(response: APIResponse): Promise<Outcome | string> {
  const location = response.headers()["location"] ?? "";
  if (response.status() >= 300 && response.status() < 400) {
    return /\/sign-in(\?to=|$)/.test(location) ? "sign-in" : "elsewhere";
  }
  if (response.status() !== 200) return String(response.status());
  const text = await response.text();
  if (/http-equiv="refresh" content="\d+;url=[^"]*\/sign-in/.test(text)) return "sign-in";
  return text.includes("NEXT_HTTP_ERROR_FALLBACK;404") ? "404" : "shown";
}

for (const route of builtRoutes) {
  const access = ROUTES[route];
  if (!access) continue;
  test(`${route} is for whom the access table says`, async () => {
    for (const role of ROLES) {
      expect(await outcomeOf(await ask(role, route, OWN)), `${role}, own`).toBe(access.own[role]);
      if (access.others === null) continue;
      const others = await ask(role, route, findOthers());
      expect(await outcomeOf(others), `${role}, another's`).toBe(access.others[role]);
      const missing = await outcomeOf(await ask(role, route, MISSING));
      // Who is led on is led on before anything is looked for.
      const isAsked = role !== "nobody" && access.others[role] !== "elsewhere";
      expect(missing, `${role}, not there`).toBe(isAsked ? "404" : access.others[role]);
    }
  });
}

for (const route of builtRoutes.filter((each) => ROUTES[each]?.others)) {
  test(`${route}: another's and not there are the same answer`, async () => {
    const [others, missing] = await Promise.all([
      ask("ambassador", route, findOthers()),
      ask("ambassador", route, MISSING),
    ]);
    expect(others.status()).toBe(missing.status());
    const strip = (text: string, { account, order, dispute }: Sample) =>
      text
        .replaceAll(account, "")
        .replaceAll(order, "")
        .replaceAll(dispute, "")
        .replace(/nonce="[^"]*"/g, "");
    const length = async (response: APIResponse, sample: Sample) =>
      strip(await response.text(), sample).length;
    const difference = (await length(others, findOthers())) - (await length(missing, MISSING));
    expect(Math.abs(difference)).toBeLessThan(50);
  });
}

test("words in another's dispute, and in one that is not there, find nothing", async ({
  baseURL,
}) => {
  for (const { dispute } of [findOthers(), MISSING]) {
    expect(await outcomeOf(await say(dispute, baseURL ?? "")), dispute).toBe("404");
  }
});

/** As the ambassador; who reviews the dispute is told. */
function say(dispute: string, origin: string): Promise<APIResponse> {
  return patiently(() =>
    roles.ambassador.request.post(`/api/disputes/${dispute}/messages`, {
      multipart: { intent: "say", version: "1", text: "May I?" },
      headers: { origin: new URL(origin).origin },
      maxRedirects: 0,
    }),
  );
}

/** Calls an action, if nothing else is given with a field that none knows: whoever may call it gets as far as the input. */
async function call(
  role: Role,
  action: { id: string; page: string },
  origin: string,
  input: Readonly<Record<string, string>> = { unknownField: "x" },
) {
  const response = await patiently(() =>
    roles[role].request.post(action.page, {
      headers: { "next-action": action.id, origin, "content-type": "text/plain;charset=UTF-8" },
      data: JSON.stringify([input]),
      maxRedirects: 0,
    }),
  );
  const leadsTo = response.headers()["x-action-redirect"] ?? response.headers()["location"] ?? "";
  if (/^\/sign-in(\?to=|;|$)/.test(leadsTo)) return "NOT_SIGNED_IN";
  return /[?&]error=([A-Z_]+)/.exec(leadsTo)?.[1] ?? `${response.status()} ${leadsTo}`;
}

/** An input with ids of an order, a session, a link and more that are not the ambassador's. */
async function withOthers(others: Readonly<Record<string, string>>, origin: string) {
  const { account, order } = findOthers();
  const disputed = findOthersDispute((files) => files === 0);
  const { request } = roles.admin;
  const make = builtActions.find(({ name }) => name.endsWith("#makeLink"));
  const link = { account, order, reader: "customer", days: "1", from: "/links" };
  if (make) await call("admin", make, origin, link);
  const hiddenIn = async (path: string, name: string) => {
    const text = await (await request.get(path)).text();
    return new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? "";
  };
  let notice = "";
  if (Object.values(others).includes("{notice}")) {
    await say(OWN.dispute, origin);
    await expect
      .poll(async () => (notice = await hiddenIn("/notices", "noticeId")), { timeout: 30_000 })
      .not.toBe("");
  }
  const ids: Readonly<Record<string, string>> = {
    "{account}": account,
    "{order}": order,
    "{session}": await hiddenIn("/account/sessions", "sessionId"),
    "{link}": await hiddenIn("/links", "link"),
    "{notice}": notice,
    "{dispute}": await hiddenIn(`/admin/disputes/${disputed.number}`, "disputeId"),
    "{disputedAccount}": disputed.accountId,
  };
  const filled = Object.entries(others).map(([key, value]) => [key, ids[value] ?? value]);
  expect(filled.every(([, value]) => value !== "")).toBe(true);
  return Object.fromEntries(filled) as Record<string, string>;
}

for (const action of builtActions) {
  const access = ACTIONS[action.name];
  if (!access) continue;
  test(`${action.name} is for whom the access table says`, async ({ baseURL }) => {
    for (const role of ROLES) {
      expect(await call(role, action, baseURL ?? ""), role).toBe(access.emptyCall[role]);
    }
  });

  const { others } = access;
  if (others !== undefined) {
    test(`${action.name} does not find what is another's`, async ({ baseURL }) => {
      const input = await withOthers(others, baseURL ?? "");
      expect(Object.values(input).join()).not.toContain("{");
      expect(await call("ambassador", action, baseURL ?? "", input)).toBe("NOT_FOUND");
    });
  }

  test(`${action.name} does nothing for another site`, async ({ baseURL }) => {
    expect(baseURL).toBeDefined();
    for (const role of ROLES) {
      const answer = await call(role, action, "https://evil.example");
      expect(answer, role).toMatch(/^(WRONG_ORIGIN|500 )/);
    }
  });
}
