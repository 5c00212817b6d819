import { chromium } from "@playwright/test";
import { findChromium, lookOnThisMachine } from "./find-chromium.ts";
import { installChromium } from "./install-chromium.ts";

/** Where the browser is that a command cannot do without. */
export async function requireChromium(): Promise<string> {
  const browser = await findChromium(
    lookOnThisMachine({
      playwrightPath: () => chromium.executablePath(),
      install: installChromium,
    }),
  );
  if (!browser) throw new Error("No Chromium: install one, or name it in CHROMIUM_PATH.");
  console.log(`Chromium: ${browser}`);
  return browser;
}
