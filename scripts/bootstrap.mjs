// Makes node_modules match the lockfile where it does not, then runs a script with the pinned Node.
// Plain JavaScript without dependencies, for the Node 20.9 or newer that a fresh machine has.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isStartedDirectly, projectFolder, refuse, runPinnedNode } from "./node.mjs";

/**
 * npm writes `node_modules/.package-lock.json` as the last step of an install, so a killed install
 * never matches.
 * @returns {boolean} whether every package that the lockfile wants here is there as it says
 */
export function isInstalled(folder = projectFolder) {
  const written = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(written)) return false;
  const installed = readPackages(written);
  const wanted = readPackages(join(folder, "package-lock.json"));
  delete wanted[""];
  // A package for another platform is optional and absent.
  return (
    Object.entries(wanted).every(([path, { version, integrity, optional }]) =>
      installed[path]
        ? installed[path].version === version &&
          installed[path].integrity === integrity &&
          existsSync(join(folder, path, "package.json"))
        : optional === true,
    ) && Object.keys(installed).every((path) => wanted[path])
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages;
}

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
  const { code, output } = await runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  clearInterval(timer);
  tell(code === 0 ? "installed" : "not installed");
  if (isTerminal) process.stdout.write("\n");
  if (code !== 0)
    refuse(`${output}\nThe packages could not be installed (npm ci ended with ${code}).`);
}

/**
 * The npm that started us runs with its own Node: the pinned one is about to be replaced.
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runNpm(args) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const child =
    npm && node
      ? spawn(node, [npm, ...args], { cwd: projectFolder })
      : spawn("npm", args, { cwd: projectFolder, shell: process.platform === "win32" });
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
    if (!isInstalled()) await install();
    runPinnedNode(process.argv.slice(2));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}
