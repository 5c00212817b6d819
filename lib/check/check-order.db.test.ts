import { beforeAll, describe, expect, it } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { type GivenFacts, recordFacts } from "#lib/decisions/record-facts.ts";
import {
  BY_TEST,
  DAY,
  makeAmbassador,
  orderOnDay,
  START,
} from "#lib/decisions/testing/small-programme.ts";
import { readRows } from "#db/client/read-rows.ts";
import { sql } from "drizzle-orm";
import { makeAccount, makeReferral, makeVersion } from "#lib/facts/testing/make-facts.ts";
import { checkOrder } from "./check-order.ts";
import type { DraftTerms } from "./list-alternatives.ts";

const database = useTestDatabase();
const ann = ambassadorViewer("ann");
const record = (given: GivenFacts) => withSystem((tx) => recordFacts(tx, given, BY_TEST));

beforeAll(async () => {
  await publishBuiltIn(database.get());
  await record({
    ambassadors: [makeAmbassador("ann"), makeAmbassador("bob")],
    products: ["p1", "p2", "p3"].map((productCode) =>
      makeVersion({ productCode, name: productCode }),
    ),
    accounts: [
      makeAccount({ accountId: "ann-own", identityId: "ann-person" }),
      makeAccount({ accountId: "bobs", identityId: "bobs-person" }),
    ],
    referrals: [
      makeReferral({
        referralId: "bobs",
        accountId: "bobs",
        ambassadorId: "bob",
        startsAt: START,
      }),
    ],
    orders: [orderOnDay(-400, { orderId: "ann-own-1", accountId: "ann-own" })],
  });
});

/** A customer of Ann's with a second account of the same person, which nobody referred. */
async function recordCustomer(accountId: string, orders: GivenFacts["orders"] = []) {
  await record({
    accounts: [
      makeAccount({ accountId, identityId: accountId }),
      makeAccount({ accountId: `${accountId}-other`, identityId: accountId }),
    ],
    referrals: [
      makeReferral({
        referralId: accountId,
        accountId,
        ambassadorId: "ann",
        startsAt: START,
        endsAt: START + 300 * DAY,
      }),
    ],
    orders,
  });
}

function termsOf(accountId: string, other: Partial<DraftTerms> = {}): DraftTerms {
  return {
    accountId,
    productCode: "p1",
    kind: "new",
    billing: "subscription",
    at: START + 100 * DAY,
    currency: "GBP",
    amountMinor: 100_000,
    ...other,
  };
}

async function answerOf(viewer: Viewer, terms: DraftTerms) {
  const answer = await checkOrder(viewer, terms);
  return answer?.alternatives.map(({ prospects, ...draft }) => ({ draft, prospects }));
}

describe("nothing outside the referral moves what an ambassador is told", () => {
  it.each([
    [
      "the product bought before the referral, on the same account",
      [orderOnDay(-30, { orderId: "h1", accountId: "" })],
    ],
    [
      "the product bought long before, on another account",
      [orderOnDay(-900, { orderId: "h2", accountId: "-other" })],
    ],
    [
      "another product bought elsewhere since",
      [orderOnDay(50, { orderId: "h3", accountId: "-other", productCode: "p2" })],
    ],
    [
      "a pay-as-you-go order elsewhere",
      [orderOnDay(20, { orderId: "h4", accountId: "-other", billing: "payg" })],
    ],
  ])("%s", async (_what, hidden) => {
    const name = `hidden-${hidden[0]?.orderId}`;
    await recordCustomer(`${name}-a`);
    await recordCustomer(`${name}-b`);
    await record({
      orders: hidden.map((order) => ({ ...order, accountId: `${name}-b${order.accountId}` })),
    });
    const told = await answerOf(ann, termsOf(`${name}-a`));
    expect(told?.length).toBeGreaterThan(3);
    expect(await answerOf(ann, termsOf(`${name}-b`))).toEqual(told);
    // A reviewer's answer does rest on it.
    expect(await answerOf(reviewerViewer(), termsOf(`${name}-b`))).not.toEqual(
      await answerOf(reviewerViewer(), termsOf(`${name}-a`)),
    );
  });
});

describe("a customer is checked for those who may see them", () => {
  it("and nobody else learns that there is one", async () => {
    expect(await checkOrder(ann, termsOf("bobs"))).toBeNull();
    expect(await checkOrder(ann, termsOf("nobody"))).toBeNull();
    expect(await checkOrder(ambassadorViewer(null), termsOf("bobs"))).toBeNull();
    expect(await checkOrder(ambassadorViewer("bob"), termsOf("bobs"))).not.toBeNull();
  });
});

describe("what is foretold comes true", () => {
  it("a pay-as-you-go first order is warned of, and burns the first purchase once recorded", async () => {
    await recordCustomer("payg");
    const terms = termsOf("payg", { billing: "payg" });
    const answer = await checkOrder(ann, terms);
    expect(answer?.asked.prospects.flatMap(({ warnings }) => warnings)).toContain(
      "burns-first-purchase",
    );
    const bySubscription = answer?.alternatives.find(
      ({ billing, kind, productCode }) =>
        billing === "subscription" && kind === "new" && productCode === "p1",
    );
    expect(bySubscription?.prospects[0]).toMatchObject({
      class: "FIRST_PURCHASE",
      rebateMinor: 45_000,
    });
    const foretold = await checkOrder(reviewerViewer(), terms);
    expect(foretold?.asked.prospects).toMatchObject([{ reason: "PAYG_BURNED_FIRST_PURCHASE" }]);
    const { at: paidAt, amountMinor, ...order } = terms;
    await record({
      orders: [
        orderOnDay(0, {
          ...order,
          orderId: "payg-1",
          placedAt: paidAt,
          paidAt,
          listMinor: amountMinor,
          paidMinor: amountMinor,
        }),
      ],
    });
    const rows = await withSystem((tx) =>
      readRows(tx, sql`select reason from decisions where order_id = 'payg-1'`),
    );
    expect(rows).toEqual([["PAYG_BURNED_FIRST_PURCHASE"]]);
  });

  it("an order after the referral's end is warned of", async () => {
    await recordCustomer("over");
    const answer = await checkOrder(ann, termsOf("over", { at: START + 300 * DAY }));
    expect(answer?.asked.prospects).toMatchObject([
      { reason: "REFERRAL_ENDED", rebateMinor: 0, warnings: ["after-referral"] },
    ]);
  });
});
