import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

/** A browser test of the app: whatever the browser complains of fails it. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs in by the demo's own button. */
export async function signInAs(page: Page, person: "ambassador" | "admin"): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(`, ${person}$`, "u") }).click();
  await expect(page).not.toHaveURL(/sign-in/u);
}

/** WCAG 2.2 A and AA, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await listViolations(page)).toEqual([]);
}

/** Each rule that the page breaks, with the parts that break it. */
export async function listViolations(page: Page): Promise<readonly string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" | ")}`);
}
