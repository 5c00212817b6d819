import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "because-children-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const testedModule = JSON.stringify(new URL("child-processes.ts", import.meta.url).href);

/** Starts a script that has one child and one thing to undo; resolves once both stand. */
async function startParent(childScript: string, more = "") {
  const undone = join(folder, "undone");
  writeFileSync(join(folder, "child.mjs"), childScript);
  writeFileSync(
    join(folder, "parent.ts"),
    `import { writeFileSync } from "node:fs";
     import { addCleanup, endOnSignals, startChild } from ${testedModule};
     endOnSignals();
     addCleanup(async () => writeFileSync(${JSON.stringify(undone)}, ""));
     ${more}
     const child = startChild(process.execPath, [${JSON.stringify(join(folder, "child.mjs"))}], {
       stdio: ["ignore", "inherit", "inherit"],
     });
     console.log("child " + child.pid);
     setInterval(() => {}, 1_000);`,
  );
  const parent = spawn(process.execPath, [join(folder, "parent.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  parent.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = once(parent, "exit").then(([code]: unknown[]) => code);
  while (!output.includes("ready") || !output.includes("child ")) await once(parent.stdout, "data");
  const childPid = Number(/child (\d+)/.exec(output)?.[1]);
  /** Resolves once the child has printed this. */
  const heard = async (text: string) => {
    while (!output.includes(text)) await once(parent.stdout, "data");
  };
  return { parent, ended, childPid, undone, heard, printed: () => output };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const obedient = `console.log("ready"); setInterval(() => {}, 1_000);`;

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s ends the child and undoes what stands",
  async (signal) => {
    const { parent, ended, childPid, undone } = await startParent(obedient);
    parent.kill(signal);
    expect(await ended).toBe(128 + { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }[signal]);
    expect(isAlive(childPid)).toBe(false);
    expect(existsSync(undone)).toBe(true);
  },
);

test("a signal that arrives twice is one", async () => {
  const slow = `process.on("SIGTERM", () => {
    console.log("told to end");
    setTimeout(() => process.exit(), 500);
  });
  ${obedient}`;
  const { parent, ended, childPid, undone, heard, printed } = await startParent(slow);
  parent.kill("SIGINT");
  // Of two signals sent at one moment either may arrive first.
  await heard("told to end");
  parent.kill("SIGTERM");
  expect(await ended).toBe(130);
  expect(printed().split("told to end")).toHaveLength(2);
  expect(isAlive(childPid)).toBe(false);
  expect(existsSync(undone)).toBe(true);
});

test("a process that ends by itself leaves no child", async () => {
  const end = `process.on("SIGUSR2", () => process.exit(3));`;
  const { parent, ended } = await startParent(obedient, end);
  // The child holds the same pipe, which closes only once both are gone.
  const closed = once(parent.stdout, "close");
  parent.kill("SIGUSR2");
  expect(await ended).toBe(3);
  await closed;
});
