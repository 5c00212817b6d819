// Makes node_modules match the lockfile where it does not, then runs a script with the pinned Node.
// Plain JavaScript without dependencies, for the Node 20.9 or newer that a fresh machine has.
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import {
  findPinnedNode,
  isStartedDirectly,
  projectFolder,
  refuse,
  runPinnedNode,
} from "./node.mjs";
import { isInstalled, listLeftOut, noteInstalled } from "./setup/installed-packages.mjs";

/** Runs `npm ci` and tells how long it has been at it. */
async function install() {
  const startedAt = Date.now();
  const isTerminal = process.stdout.isTTY;
  const tell = (/** @type {string} */ state) => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    process.stdout.write(`${isTerminal ? "\r\u001B[K" : ""}Packages: ${state}, ${seconds} s`);
    if (!isTerminal) process.stdout.write("\n");
  };
  tell("installing (about a minute)");
  const timer = setInterval(() => tell("installing"), isTerminal ? 1_000 : 10_000);
  let result = await runNpmCi();
  if (result.code === 0 && listLeftOut(projectFolder).length > 0) {
    result = await runNpmCiWithPinnedNode();
  }
  clearInterval(timer);
  tell(result.code === 0 ? "installed" : "not installed");
  if (isTerminal) process.stdout.write("\n");
  if (result.code !== 0) refuse(`${result.output}\nThe packages could not be installed (npm ci).`);
  noteInstalled(projectFolder);
}

/** From a copy: the install replaces the folder that the pinned Node lies in. */
async function runNpmCiWithPinnedNode() {
  const node = findPinnedNode();
  const folder = mkdtempSync(join(tmpdir(), "because-node-"));
  try {
    const copy = join(folder, basename(node));
    copyFileSync(node, copy);
    return await runNpmCi(copy, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The npm that started us, on the Node that it runs on unless another is given: ours may be the
 * pinned one, which is about to be replaced.
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNpmCi(node = process.env["npm_node_execpath"], nodeFolder = "") {
  const npm = process.env["npm_execpath"];
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const path = [nodeFolder, process.env["PATH"]].filter(Boolean).join(delimiter);
  const options = { cwd: projectFolder, env: { ...process.env, PATH: path } };
  const child =
    npm && node
      ? spawn(node, [npm, ...args], options)
      : spawn("npm", args, { ...options, shell: process.platform === "win32" });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => (output += text));
  }
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

if (isStartedDirectly(import.meta.url)) {
  try {
    if (!isInstalled(projectFolder)) await install();
    runPinnedNode(process.argv.slice(2));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}
