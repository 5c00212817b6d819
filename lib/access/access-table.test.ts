import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isPublicPath } from "#lib/auth/public-paths.ts";
import { ACTIONS, ROUTES } from "./access-table.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(project, path), "utf8");
const list = (pattern: string) => globSync(pattern, { cwd: project }).toSorted();

/** A file of app/ as the address it answers: groups in brackets are no part of it. */
function addressOf(file: string): string {
  const parts = dirname(file).split("/").slice(1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
}

const pages = list("app/**/page.tsx");
const routes = list("app/**/route.ts");
const actionFiles = list("{app,components,lib,db}/**/*.{ts,tsx}").filter((file) =>
  /^\s*["']use server["']/m.test(read(file)),
);

test.each([...pages, ...routes])("%s has a line in the access table", (file) => {
  expect(Object.keys(ROUTES)).toContain(addressOf(file));
});

test("a page that needs no sign-in is known as such to what counts requests", () => {
  const open = pages.filter((file) => file.startsWith("app/(public)/")).map(addressOf);
  expect(open.filter((address) => !isPublicPath(address))).toEqual([]);
  const closed = pages.filter((file) => !file.startsWith("app/(public)/")).map(addressOf);
  expect(closed.filter(isPublicPath)).toEqual([]);
});

test.each(pages.filter((file) => !file.startsWith("app/(public)/")))(
  "%s asks who looks",
  (file) => {
    expect(read(file)).toMatch(/await requireViewer\(/);
  },
);

describe.each(routes.filter((file) => file !== "app/api/health/route.ts"))("%s", (file) => {
  test("every handler goes through the wrapper", () => {
    const source = read(file);
    const from = /from "#(lib\/[^"]+)"/.exec(source)?.[1];
    const isReExport = /^export \{ \w+ as (GET|POST) \} from/.test(source.trim());
    const handlers = [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE) = (\w+)/g)];
    const handed = isReExport && from ? /export const \w+ = (\w+)/.exec(read(from))?.[1] : null;
    const makers = [...handlers.map((match) => match[2]), ...(isReExport ? [handed] : [])];
    expect(makers.length).toBeGreaterThan(0);
    expect(new Set(makers)).toEqual(new Set(["defineRoute"]));
    expect(source).not.toMatch(/export (async )?function (GET|POST|PUT|PATCH|DELETE)/);
  });
});

describe.each(actionFiles)("%s", (file) => {
  const source = read(file);
  const exported = [...source.matchAll(/^export (?!type\b)(.*)$/gm)].map((match) => match[1] ?? "");

  test("holds actions alone, each made by the wrapper", () => {
    expect(source.trimStart()).toMatch(/^"use server";/);
    for (const each of exported) {
      expect(each).toMatch(/^const \w+ = define(Form)?Action\(/);
    }
  });

  test("every action has a line in the access table", () => {
    const names = exported.map((each) => `${file}#${/const (\w+)/.exec(each)?.[1]}`);
    expect(names.filter((name) => !(name in ACTIONS))).toEqual([]);
  });
});

test("no action has a line that is not there", () => {
  const files = Object.keys(ACTIONS).map((name) => name.split("#")[0] ?? "");
  expect(files.filter((file) => !actionFiles.includes(file))).toEqual([]);
});
