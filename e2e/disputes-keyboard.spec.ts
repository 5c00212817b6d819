import { expectNotice, orderPage, sent } from "./disputes/contest.ts";
import { asAnother, reviewPage, tabTo } from "./disputes/review.ts";
import { expect, expectAccessible, pressUntil, signInAs, test } from "./journey.ts";

const JUNIPER = { account: "juniper-row-school", order: "261106-829522" };

test("by keyboard alone a dispute is sent, taken, answered by goodwill, and a second admin agrees", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, "ambassador");
  await page.goto(orderPage(JUNIPER));
  await tabTo(page, page.getByRole("link", { name: "Dispute this" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/dispute/u);
  await tabTo(page, page.getByRole("link", { name: /real name of .* is verified/u }));
  await page.keyboard.press("Enter");
  await expect(page.locator("#preview")).toBeVisible();
  await tabTo(page, page.getByLabel("Why is it so?"));
  await page.keyboard.type("The school sent its papers in October.");
  await tabTo(page, page.getByRole("button", { name: "Send the dispute" }));
  await page.keyboard.press("Enter");
  const number = await sent(page);

  const daniel = await asAnother(browser, "daniel");
  await daniel.goto("/admin/disputes?sort=newest");
  const row = daniel.locator("tr", { hasText: number }).locator("[data-row-link]");
  const rows = await daniel.locator("[data-row-link]").count();
  const focused = daniel.locator("[data-row-link]:focus");
  await pressUntil(daniel, "j", (within) => expect(focused).toHaveCount(1, within));
  for (let at = 1; at < rows; at += 1) {
    if (await row.evaluate((link) => link === document.activeElement)) break;
    await daniel.keyboard.press("j");
  }
  await expect(row).toBeFocused();
  await daniel.keyboard.press("Enter");
  await expect(daniel).toHaveURL(new RegExp(reviewPage(number), "u"));
  await expect(daniel.getByRole("button", { name: /^Take it/u })).toBeVisible();
  await daniel.keyboard.press("c");
  await expect(daniel.getByText("It is yours.")).toBeVisible();
  await daniel.keyboard.press("g");
  await expect(daniel.getByRole("radio", { name: /^Goodwill/u })).toBeChecked();
  await expect(daniel.locator("#decide-form textarea")).toBeFocused();
  await daniel.keyboard.type("An exception, for the trouble.");
  await daniel.keyboard.press("Shift+Tab");
  await daniel.keyboard.type("3,000");
  await expectAccessible(daniel);
  await daniel.keyboard.press("Control+Enter");
  await expect(daniel.getByText(`${number}: A second admin has to agree.`)).toBeVisible();

  await daniel.goto(reviewPage(number));
  await expect(daniel.getByText(/You proposed it, so somebody else agrees/u)).toBeVisible();
  await expect(daniel.getByRole("button", { name: "Agree", exact: true })).toHaveCount(0);

  const sofia = await asAnother(browser, "sofia");
  await sofia.goto(reviewPage(number));
  await expect(
    sofia.getByText("Goodwill of US$3,000.00.").or(sofia.getByText("Goodwill of USD 3,000.00.")),
  ).toBeVisible();
  await expectAccessible(sofia);
  await tabTo(sofia, sofia.getByRole("button", { name: "Agree", exact: true }));
  await sofia.keyboard.press("Enter");
  await expect(sofia.getByText("Agreed, and done.")).toBeVisible();

  await page.goto(`/disputes/${number}`);
  await expect(page.getByText(/As goodwill you get .*3,000\.00/u)).toBeVisible();
  await expect(page.getByText("the order does not count as eligible")).toBeVisible();
  await expectAccessible(page);
  await page.goto(orderPage(JUNIPER));
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("Eligible");
});

/** A renewal that the demo answered with goodwill, given by Daniel. */
const BRINDLE = { account: "brindle-and-vane", order: "261117-319927" };
const GIVEN = "D-0423";
const WHY = "It was meant for another order of theirs.";

test("by keyboard alone an admin takes goodwill back, once, and the ambassador reads why", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const takenBack = /The goodwill of .*200\.00 for this order was taken back\./u;
  await signInAs(page, "ambassador");
  await page.goto(orderPage(BRINDLE));
  await expect(page.locator("#todo")).toContainText("goodwill was given");

  const henrik = await asAnother(browser, "henrik");
  await henrik.goto(reviewPage(GIVEN));
  await expect(henrik.locator("#goodwill")).toContainText("An admin can take it back.");
  await expect(henrik.locator("#goodwill form")).toHaveCount(0);

  const [sofia, daniel] = [await asAnother(browser, "sofia"), await asAnother(browser, "daniel")];
  for (const admin of [sofia, daniel]) {
    await admin.goto(reviewPage(GIVEN));
    await tabTo(admin, admin.locator("#goodwill summary"));
    await admin.keyboard.press("Enter");
    await tabTo(admin, admin.getByLabel("Why it is taken back"));
  }
  // Nothing is taken back without a word why.
  await sofia.keyboard.press("Tab");
  await sofia.keyboard.press("Enter");
  await expect(sofia.getByLabel("Why it is taken back")).toBeFocused();
  await expectAccessible(sofia);
  await sofia.keyboard.type(WHY);
  await sofia.keyboard.press("Tab");
  await sofia.keyboard.press("Enter");
  await expect(sofia.getByText("Taken back, and the ambassador is told.")).toBeVisible();
  await expect(sofia.getByText(takenBack)).toBeVisible();
  await expect(sofia.getByText(/^Taken back on .* by Sofia /u)).toBeVisible();
  await expect(sofia.locator("#goodwill form")).toHaveCount(0);
  await expectAccessible(sofia);

  await daniel.keyboard.type("A mistake of mine.");
  await daniel.keyboard.press("Tab");
  await daniel.keyboard.press("Enter");
  await expect(daniel.getByText("This goodwill was already taken back.")).toBeVisible();

  await expectNotice(page, /The goodwill for .* was taken back/u);
  await page.goto(`/disputes/${GIVEN}`);
  await expect(page.getByText(takenBack)).toBeVisible();
  await expect(page.getByText(WHY).first()).toBeVisible();
  await expect(page.getByText(/^Taken back on /u)).not.toContainText("Sofia");
  await expectAccessible(page);
  await page.goto("/disputes?view=decided");
  await expect(page.getByRole("row", { name: new RegExp(GIVEN, "u") })).toContainText(
    "Goodwill, taken back",
  );
  await page.goto(orderPage(BRINDLE));
  await expect(page.locator("#todo")).toContainText("goodwill was given and taken back");
  await expectAccessible(page);
});
