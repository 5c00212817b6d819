import type { Page } from "@playwright/test";
import { ALL_SCREENS } from "./all-screens.ts";
import { onEveryScreen } from "./every-screen.ts";
import { expect, test } from "./journey.ts";
import { listOperable, type TabStop, walkByTab } from "./tab-stops.ts";

// A recording of every key would take longer than the keys.
test.use({ trace: "off" });

/** So far into a long list; what comes after it is then reached from the page's end. */
const MOST_PRESSES = 150;
/** Year, month, day, hour, minute, morning or evening, and the calendar. */
const MOST_PARTS_OF_A_DATE = 7;

test("the Tab key goes through every page and out of it, and each of its stops is seen", async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const plain = ALL_SCREENS.filter((screen) => screen.act === undefined);
  expect(plain.length).toBeGreaterThan(40);
  await onEveryScreen(browser, "en-US", plain, async (page, { name }) => {
    const { stops, isThrough } = await walkByTab(page, MOST_PRESSES);
    expect.soft(listFaults(stops), name).toEqual([]);
    expect.soft(stops.length, name).toBeGreaterThan(5);
    const missed = isThrough ? await listMissed(page, stops) : await listMissedAtEnd(page);
    expect.soft(missed, `${name}: not reached`).toEqual([]);
  });
});

function listFaults(stops: readonly TabStop[]): readonly string[] {
  const met = new Set<number>();
  return stops.flatMap(({ number, html, isSeen, hasRing, isDate, presses }) => {
    const isAgain = met.has(number);
    met.add(number);
    return [
      ...(isAgain ? [`again: ${html}`] : []),
      ...(presses > (isDate ? MOST_PARTS_OF_A_DATE : 1) ? [`keeps the focus: ${html}`] : []),
      ...(isSeen ? [] : [`out of sight: ${html}`]),
      ...(hasRing === false ? [`no ring: ${html}`] : []),
    ];
  });
}

async function listMissed(page: Page, stops: readonly TabStop[]): Promise<readonly string[]> {
  const reached = new Set(stops.map(({ number }) => number));
  const operable = await listOperable(page);
  return operable.filter(({ number }) => !reached.has(number)).map(({ html }) => html);
}

/** What a walk that was cut short has not come to: there, the first stop backwards is the last of all. */
async function listMissedAtEnd(page: Page): Promise<readonly string[]> {
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address, { waitUntil: "networkidle" });
  const last = (await listOperable(page)).at(-1);
  const { stops } = await walkByTab(page, 2, "Shift+Tab");
  expect.soft(listFaults(stops), "backwards").toEqual([]);
  return last === undefined || stops[0]?.number === last.number ? [] : [last.html];
}
