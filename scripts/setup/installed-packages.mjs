// What node_modules holds against what the lockfile wants. Plain JavaScript without dependencies.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {string | string[] | undefined} Only which platforms a package is for; undefined: all
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: Only, cpu?: Only, libc?: Only }} Package
 * @typedef {{ os: string, cpu: string, libc: string | undefined }} Machine
 */

/**
 * npm writes `node_modules/.package-lock.json` as the last step of an install, so a killed install
 * never matches.
 * @param {string} folder of the project
 * @returns {boolean} whether every package that the lockfile wants here is there as it says
 */
export function isInstalled(folder, machine = thisMachine()) {
  const { wanted, installed } = readBoth(folder);
  const isAsWanted = Object.entries(installed).every(
    ([path, { version, integrity }]) =>
      wanted[path]?.version === version &&
      wanted[path]?.integrity === integrity &&
      existsSync(join(folder, path, "package.json")),
  );
  const isMissing = Object.entries(wanted).some(
    ([path, { optional }]) => !optional && !installed[path],
  );
  if (!isAsWanted || isMissing) return false;
  return listLeftOut(folder, machine).length === 0 || isNoted(folder);
}

/**
 * npm leaves out, without a word, an optional package that names another Node than the one npm runs
 * on, although the pinned Node is the one that will load it.
 * @param {string} folder of the project
 * @returns {string[]} packages made for this machine that are not there
 */
export function listLeftOut(folder, machine = thisMachine()) {
  const { wanted, installed } = readBoth(folder);
  return Object.keys(wanted).filter((path) => {
    const { os, cpu, libc } = wanted[path] ?? {};
    const isForOneKind = os !== undefined || cpu !== undefined;
    const isForThis =
      includes(os, machine.os) && includes(cpu, machine.cpu) && includes(libc, machine.libc);
    return isForOneKind && isForThis && !installed[path];
  });
}

/** Notes that the install is as complete as this machine allows, so that it is not tried each time. */
export function noteInstalled(/** @type {string} */ folder) {
  writeFileSync(join(folder, "node_modules", ".because-installed"), hashLockfile(folder));
}

function isNoted(/** @type {string} */ folder) {
  const path = join(folder, "node_modules", ".because-installed");
  return existsSync(path) && readFileSync(path, "utf8") === hashLockfile(folder);
}

function hashLockfile(/** @type {string} */ folder) {
  const lockfile = readFileSync(join(folder, "package-lock.json"));
  return createHash("sha256").update(lockfile).digest("hex");
}

function includes(/** @type {Only} */ only, /** @type {string | undefined} */ kind) {
  return only === undefined || kind === undefined || [only].flat().includes(kind);
}

/** @returns {{ wanted: Record<string, Package>, installed: Record<string, Package> }} */
function readBoth(/** @type {string} */ folder) {
  const { "": _project, ...wanted } = readPackages(join(folder, "package-lock.json"));
  return { wanted, installed: readPackages(join(folder, "node_modules", ".package-lock.json")) };
}

/** @returns {Record<string, Package>} */
function readPackages(/** @type {string} */ path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

/** @returns {Machine} */
function thisMachine() {
  return { os: process.platform, cpu: process.arch, libc: findLibc() };
}

function findLibc() {
  if (process.platform !== "linux") return undefined;
  // Asked for its header alone: without this the report looks up the name of every open connection.
  Object.assign(process.report, { excludeNetwork: true });
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return report.header?.glibcVersionRuntime ? "glibc" : "musl";
}
