import {
  contest,
  contestMissing,
  EXTRACT,
  expectNotice,
  orderPage,
  send,
} from "./disputes/contest.ts";
import { asAnother, decide, reviewPage, take, word } from "./disputes/review.ts";
import { expect, expectAccessible, signInAs, test } from "./journey.ts";

/* An upgrade of Tallgrass Studio, which one import took for the film company of that name; see D-0417. */
const TALLGRASS = { account: "tallgrass-studio", order: "261008-604471" };
const COPPERFIELD = { account: "copperfield-dental", order: "260518-480116" };
const CORVO = { account: "corvo-optics", order: "261013-701262" };
const WEXCOMBE = { account: "wexcombe-instruments", order: "261120-000417" };

test("a wrong identity is contested, previewed and accepted, and three other orders are mended with it", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await signInAs(page, "ambassador");
  await page.goto(orderPage(TALLGRASS));
  await page.getByRole("link", { name: "Dispute this" }).first().click();
  await page
    .getByRole("link", { name: /shares no real name/u })
    .first()
    .click();
  await expect(page.locator("#preview")).toContainText("Upgrade");
  await expect(page.locator("#preview")).toContainText("388.80");
  await expectAccessible(page);
  await page.locator("input[type=file]").setInputFiles(EXTRACT);
  const number = await send(page, "Two companies that share a first word, nothing else.");
  await expectAccessible(page);

  await page.goto("/orders?tab=disputed");
  await expect(page.getByRole("link", { name: TALLGRASS.order })).toBeVisible();
  const file = await page.request.get(`/api/disputes/${number}/evidence/1-1`);
  expect(file.headers()["content-disposition"]).toMatch(/^attachment;/u);
  expect(file.headers()["x-content-type-options"]).toBe("nosniff");
  expect(await file.body()).toEqual(EXTRACT.buffer);

  const daniel = await asAnother(browser, "daniel");
  await daniel.goto("/admin/disputes?sort=newest");
  await expect(daniel.getByText(number)).toBeVisible();
  await take(daniel, number);
  await expect(daniel.locator("#what-if")).toContainText(`${TALLGRASS.order}, this dispute`);
  await expect(daniel.locator("#what-if")).toContainText("5 orders of 1 customer");
  await expect(daniel.locator("#what-if")).toContainText("+2,532.00");
  await expect(daniel.locator("#same-cause")).toContainText("3 orders, 2 customers");
  await expectAccessible(daniel);
  await word(daniel, "accept", "The extracts show two companies.");
  await expect(daniel.getByText(/is above .*: a second admin must agree\./u)).toBeVisible();
  await daniel.getByLabel(/^Also correct the 3 orders/u).uncheck();
  await decide(daniel, "Accept", "A second admin has to agree.");

  const sofia = await asAnother(browser, "sofia");
  await sofia.goto(reviewPage(number));
  await expectAccessible(sofia);
  await sofia.getByRole("button", { name: "Agree", exact: true }).click();
  await expect(sofia.getByText("Agreed, and done.")).toBeVisible();

  await daniel.goto(orderPage(COPPERFIELD));
  await expect(daniel.getByRole("heading", { level: 1 })).not.toContainText("Eligible");
  await daniel.goto(reviewPage(number));
  await expect(daniel.locator("#same-cause")).toContainText("3 orders, 2 customers");
  await daniel.getByRole("button", { name: "Correct the chosen ones" }).click();
  await expect(daniel.getByText("Corrected.", { exact: true })).toBeVisible();
  await expect(daniel.locator("#same-cause")).toHaveCount(0);
  await expectAccessible(daniel);
  await daniel.goto(orderPage(COPPERFIELD));
  await expect(daniel.getByRole("heading", { level: 1 })).toContainText("Eligible");

  await expectNotice(page, /accepted/iu);
  await expectAccessible(page);
  await page.goto(`/disputes/${number}`);
  await expect(
    page.getByText("The fact was corrected, and the order decided again."),
  ).toBeVisible();
  await expect(page.getByText("The extracts show two companies.").first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(orderPage(TALLGRASS));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Eligible");
  await expect(page.locator("#history")).toContainText("A dispute was decided.");
});

test("a decision is upheld with its reason, and may be opened again once with new evidence", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, "ambassador");
  const number = await contest(page, CORVO, /The earlier order is not/u, "They never had it.");
  const daniel = await asAnother(browser, "daniel");
  await take(daniel, number);
  await word(daniel, "ask", "Whose order was it then?");
  await decide(daniel, "Ask", "The question was sent.");

  await page.goto("/disputes");
  await expect(page.getByRole("cell", { name: "Needs you" }).first()).toBeVisible();
  await page.goto(`/disputes/${number}`);
  await expect(page.locator("#answer")).toContainText("Whose order was it then?");
  await expectAccessible(page);
  await page.getByLabel("Your answer").fill("Nobody knows.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("Your answer was sent.")).toBeVisible();

  await daniel.goto(reviewPage(number));
  await word(daniel, "uphold", "Nothing shows another owner.");
  await daniel
    .locator("#decide-form")
    .getByLabel("Reason", { exact: true })
    .selectOption("not-shown");
  await expectAccessible(daniel);
  await decide(daniel, "Uphold", "Decided.");

  await page.goto(`/disputes/${number}`);
  await expect(page.getByText("The decision stands.")).toBeVisible();
  await expect(page.getByText("Nothing shows that it is otherwise")).toBeVisible();
  await expect(page.getByText("Nothing shows another owner.").first()).toBeVisible();
  await page.getByLabel("What is new").fill("An extract of the register.");
  await page.locator("#reopen input[type=file]").setInputFiles(EXTRACT);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Open it again" }).click();
  await expect(page.getByText("Opened again.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Withdraw the dispute" }).click();
  await expect(page.getByText("You withdrew this dispute.")).toBeVisible();
});

test("of two reviewers the second is told how it stands now, and a missing order is added", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, "ambassador");
  const number = await contestMissing(page, WEXCOMBE.account, WEXCOMBE.order);
  const daniel = await asAnother(browser, "daniel");
  const henrik = await asAnother(browser, "henrik");
  await daniel.goto(reviewPage(number));
  await henrik.goto(reviewPage(number));
  await daniel.getByRole("button", { name: /^Take it/u }).click();
  await expect(daniel.getByText("It is yours.")).toBeVisible();
  await henrik.getByRole("button", { name: /^Take it/u }).click();
  await expect(henrik.getByText("Not done: it changed while you looked at it.")).toBeVisible();
  await expect(henrik.getByText(/Now it is: In review, with Daniel Osei/u)).toBeVisible();
  await expect(henrik.getByText(/Daniel Osei decides this one/u)).toBeVisible();
  await expectAccessible(henrik);

  // Decided in one window, then in another that still shows it as open.
  const late = await daniel.context().newPage();
  await late.goto(reviewPage(number));
  await word(late, "uphold", "There is no such order.");
  await word(daniel, "accept", "The receipt shows it.");
  await decide(daniel, "Accept", "Decided.");
  await late.locator("#decide-form").getByRole("button", { name: "Uphold", exact: true }).click();
  await expect(late.getByText("Not done: it changed while you looked at it.")).toBeVisible();
  await expect(late.getByText(/Now it is: Accepted/u)).toBeVisible();

  await page.goto(orderPage(WEXCOMBE));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Eligible");
  await page.goto(`/disputes/${number}`);
  await expect(
    page.getByText("The fact was corrected, and the order decided again."),
  ).toBeVisible();
});
