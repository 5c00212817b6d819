import { expect, test } from "vitest";
import { findChromium, type ChromiumLookup } from "./find-chromium.ts";

function lookup(files: readonly string[], parts: Partial<ChromiumLookup> = {}): ChromiumLookup {
  return {
    env: { PATH: "/usr/local/bin:/usr/bin" },
    platform: "linux",
    exists: (path) => files.includes(path),
    playwrightPath: () => "/cache/playwright/chrome",
    install: () => Promise.resolve(false),
    ...parts,
  };
}

const everything = [
  "/opt/mine",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/cache/playwright/chrome",
];

test("the browser that CHROMIUM_PATH names comes first", async () => {
  const env = { CHROMIUM_PATH: "/opt/mine", PATH: "/usr/bin" };
  expect(await findChromium(lookup(everything, { env }))).toBe("/opt/mine");
});

test("a named browser that is absent is refused, not replaced", async () => {
  const env = { CHROMIUM_PATH: "/opt/gone", PATH: "/usr/bin" };
  await expect(findChromium(lookup(everything, { env }))).rejects.toThrow("/opt/gone");
});

test("the system's Chromium comes before its Chrome, and both before Playwright's own", async () => {
  expect(await findChromium(lookup(everything))).toBe("/usr/bin/chromium");
  expect(await findChromium(lookup(everything.slice(2)))).toBe("/usr/bin/google-chrome");
  expect(await findChromium(lookup(everything.slice(3)))).toBe("/cache/playwright/chrome");
});

test("the applications of a Mac are found", async () => {
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(await findChromium(lookup([chrome], { platform: "darwin" }))).toBe(chrome);
});

test("Chrome in the program folder of Windows is found", async () => {
  const chrome = String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`;
  const env = { PROGRAMFILES: String.raw`C:\Program Files` };
  expect(await findChromium(lookup([chrome], { platform: "win32", env }))).toBe(chrome);
});

test("what was installed now is used", async () => {
  const files: string[] = [];
  const install = () => Promise.resolve(files.push("/usr/bin/chromium") > 0);
  expect(await findChromium(lookup(files, { install }))).toBe("/usr/bin/chromium");
});

test("nothing is installed where a browser is found", async () => {
  const install = () => Promise.reject(new Error("must not be asked"));
  expect(await findChromium(lookup(["/usr/bin/chromium"], { install }))).toBe("/usr/bin/chromium");
});

test("no browser anywhere is null", async () => {
  expect(await findChromium(lookup([]))).toBeNull();
});
