import { writeFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import sharp from "sharp";
import type { Screen } from "./screens.ts";

/** A longer page is cut after so many pixels of the picture: a list goes on alike. */
const MOST_PIXELS = 3_400_000;

const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Draws one screen as it stands into a WebP file for each theme; returns their sizes in bytes. */
export async function drawScreen(
  context: BrowserContext,
  address: string,
  screen: Screen,
  fileOf: (theme: Theme) => string,
): Promise<readonly number[]> {
  const page = await context.newPage();
  try {
    const response = await page.goto(`${address}${screen.path}`, { waitUntil: "networkidle" });
    if (!response?.ok()) throw new Error(`${screen.path} answered ${response?.status()}.`);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    await screen.act?.(page);
    const sizes: number[] = [];
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const picture = await capture(page, screen.isWindow === true);
      writeFileSync(fileOf(colorScheme), picture);
      sizes.push(picture.length);
    }
    return sizes;
  } finally {
    await page.close();
  }
}

async function capture(page: Page, isWindow: boolean): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { cssLayoutViewport, cssContentSize } = await session.send("Page.getLayoutMetrics");
  const width = cssLayoutViewport.clientWidth;
  const height = isWindow
    ? cssLayoutViewport.clientHeight
    : Math.min(Math.ceil(cssContentSize.height), Math.floor(MOST_PIXELS / width));
  const { data } = await session.send("Page.captureScreenshot", {
    format: "png",
    captureBeyondViewport: !isWindow,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  return compress(Buffer.from(data, "base64"));
}

/** Few colours without loss: smaller than a lossy picture of a page, and its text stays sharp. */
async function compress(png: Buffer): Promise<Buffer> {
  const flat = await sharp(png)
    .removeAlpha()
    .png({ palette: true, dither: 0, effort: 1, compressionLevel: 1 })
    .toBuffer();
  return sharp(flat).webp({ lossless: true, effort: 2 }).toBuffer();
}
