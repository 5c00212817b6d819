import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface ChromiumLookup {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  exists(path: string): boolean;
  /** Where Playwright keeps its own browser, downloaded or not. */
  playwrightPath(): string | undefined;
  /** Installs the system's package; false where that may not be done here. */
  install(): Promise<boolean>;
}

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const WINDOWS_CHROME = String.raw`Google\Chrome\Application\chrome.exe`;

/**
 * The browser for the tests: the one named, else the system's, else Playwright's own, else one that
 * is installed now. Null where there is none; a named one that is absent is refused.
 */
export async function findChromium(lookup: ChromiumLookup): Promise<string | null> {
  const named = lookup.env["CHROMIUM_PATH"];
  if (named) {
    if (lookup.exists(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is nothing.`);
  }
  const system = findSystemChromium(lookup);
  if (system) return system;
  const own = lookup.playwrightPath();
  if (own && lookup.exists(own)) return own;
  return (await lookup.install()) ? findSystemChromium(lookup) : null;
}

function findSystemChromium({ env, platform, exists }: ChromiumLookup): string | null {
  const candidates =
    platform === "win32"
      ? [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]]
          .filter((folder) => folder !== undefined)
          .map((folder) => `${folder}\\${WINDOWS_CHROME}`)
      : COMMANDS.flatMap((name) => listPathFolders(env).map((folder) => join(folder, name)));
  if (platform === "darwin") candidates.push(...MAC_APPLICATIONS);
  return candidates.find(exists) ?? null;
}

function listPathFolders(env: ChromiumLookup["env"]): string[] {
  return (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
}

/** The lookup on this machine. */
export function lookOnThisMachine(
  parts: Pick<ChromiumLookup, "playwrightPath" | "install">,
): ChromiumLookup {
  return { env: process.env, platform: process.platform, exists: existsSync, ...parts };
}
