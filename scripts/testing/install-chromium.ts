import { existsSync } from "node:fs";
import { runVisibly } from "#scripts/setup/run-command.ts";

/** Debian's Chromium, with fonts for every script the screens show. Only root may install it. */
export async function installChromium(): Promise<boolean> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return false;
  console.log("No Chromium found: installing it with apt-get.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runVisibly("apt-get", ["update", "-qq"], { env });
  const packages = ["chromium", "fonts-noto-cjk"];
  return (await runVisibly("apt-get", ["install", "-y", "-qq", ...packages], { env })) === 0;
}
