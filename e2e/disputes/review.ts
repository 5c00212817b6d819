import type { Browser, Page } from "@playwright/test";
import type { DecisionOption } from "#components/disputes/decision-options.ts";
import { DEMO_COLLEAGUES } from "#db/demo/demo-people.ts";
import { awakeAtOnce, expect, signInAs } from "#e2e/journey.ts";
import { signInByLink } from "#e2e/security/roles.ts";

/** Another person, in a browser of their own. */
export async function asAnother(
  browser: Browser,
  person: "daniel" | keyof typeof DEMO_COLLEAGUES,
): Promise<Page> {
  const page = awakeAtOnce(await (await browser.newContext()).newPage());
  if (person === "daniel") await signInAs(page, "admin");
  else await signInByLink(page, DEMO_COLLEAGUES[person].email);
  return page;
}

export const reviewPage = (number: string) => `/admin/disputes/${number}`;

/** Opens a dispute as a reviewer, and takes it. */
export async function take(page: Page, number: string): Promise<void> {
  await page.goto(reviewPage(number));
  await page.getByRole("button", { name: /^Take it/u }).click();
  await expect(page.getByText("It is yours.")).toBeVisible();
}

/** Chooses a decision and says it to the ambassador; nothing is sent yet. */
export async function word(page: Page, option: DecisionOption, sentence: string): Promise<void> {
  const form = page.locator("#decide-form");
  await form.locator(`input[name=decision][value=${option}]`).check();
  await form.locator("textarea[name=sentence]").fill(sentence);
}

/** Sends the decision and stays on its page. */
export async function decide(page: Page, button: string, said: string): Promise<void> {
  await page.locator("#decide-form").getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByText(said).first()).toBeVisible();
}

/** Goes on by Tab until something has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, place: ReturnType<Page["locator"]>): Promise<void> {
  const MOST_STOPS = 120;
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const isThere = await place.evaluateAll((found) =>
      found.includes(document.activeElement as never),
    );
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  await expect(place.first()).toBeFocused();
}
