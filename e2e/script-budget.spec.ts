import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./journey.ts";

/** First load of script, compressed, in kB; an empty page of this stack takes 136. */
const BUDGETS = [
  ["/customers/nordhaven-robotics/orders/261112-440613", 190],
  ["/overview", 190],
  ["/check", 190],
  ["/checker", 240],
  ["/programme/reasons/refunded", 190],
  ["/orders", 230],
  ["/customers", 190],
] as const;

test("pages load no more script than they may", async ({ page }) => {
  await signInAs(page, "ambassador");
  for (const [path, most] of BUDGETS) {
    const size = await firstLoadKilobytes(page, path);
    console.log(`${path}: ${size.toFixed(1)} kB of ${most}`);
    expect.soft(size, path).toBeLessThan(most);
  }
});

async function firstLoadKilobytes(page: Page, path: string): Promise<number> {
  const html = await (await page.request.get(path)).text();
  const sources = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/gu)]
      // For browsers that know no modules, which fetch it alone.
      .filter(([tag]) => !tag.toLowerCase().includes("nomodule"))
      .map(([, source = ""]) => source),
  );
  expect(sources.size, path).toBeGreaterThan(3);
  let bytes = 0;
  for (const source of sources) {
    bytes += gzipSync(await (await page.request.get(source)).body()).length;
  }
  return bytes / 1000;
}
