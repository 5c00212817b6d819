import { join } from "node:path";
import { projectFolder } from "#scripts/node.mjs";
import { requireChromium } from "./require-chromium.ts";
import { runPlaywright } from "./run-tool.ts";
import { serveDemo } from "./serve-demo.ts";
import type { TestResults } from "./test-results.ts";

/** The journeys in a real browser, against the production build with a demo programme of its own. */
export async function runBrowserTests(only: readonly string[] = []): Promise<TestResults> {
  const browser = await requireChromium();
  const { address, env, log, stop } = await serveDemo();
  try {
    const found = await runPlaywright({ BASE_URL: address, CHROMIUM_PATH: browser, ...env }, only);
    console.log(`What the server said is in ${log.save(join(projectFolder, "test-results"))}`);
    return { ...found, failures: found.failures.map((each) => log.addTo(each)) };
  } finally {
    await stop();
  }
}
