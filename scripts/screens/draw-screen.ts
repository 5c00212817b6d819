import { writeFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import type { Screen } from "./screens.ts";

/** Lossy, but text and hairlines stay sharp to the eye. */
const QUALITY = 70;
/** The format's own bound; a longer page is cut. */
const TALLEST = 16_000;

/** Draws one screen as it stands into a WebP file; returns its size in bytes. */
export async function drawScreen(
  context: BrowserContext,
  address: string,
  screen: Screen,
  file: string,
): Promise<number> {
  const page = await context.newPage();
  try {
    const response = await page.goto(`${address}${screen.path}`, { waitUntil: "networkidle" });
    if (!response?.ok()) throw new Error(`${screen.path} answered ${response?.status()}.`);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    await screen.act?.(page);
    const picture = await capture(page, screen.isWindow === true);
    writeFileSync(file, picture);
    return picture.length;
  } finally {
    await page.close();
  }
}

/** Playwright itself draws no WebP. */
async function capture(page: Page, isWindow: boolean): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { cssLayoutViewport, cssContentSize } = await session.send("Page.getLayoutMetrics");
  const width = cssLayoutViewport.clientWidth;
  const height = isWindow
    ? cssLayoutViewport.clientHeight
    : Math.min(Math.ceil(cssContentSize.height), TALLEST);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: QUALITY,
    captureBeyondViewport: !isWindow,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  return Buffer.from(data, "base64");
}
