import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Decision, CLASSES, REASONS } from "#lib/rules/index.ts";
import { beijing, beijingDay, DAY } from "#db/demo/beijing-time.ts";
import { DEMO_PEOPLE, DEMO_POLICIES, DEMO_TODAY, demoFacts } from "#db/demo/index.ts";
import { STORIES } from "#db/demo/stories/index.ts";
import { brokenRules } from "./broken-rules.ts";
import { decideDemo } from "./decide-demo.ts";

const facts = demoFacts();
const { ambassadorId: mara } = DEMO_PEOPLE.ambassador;
/** What an order ends as where no ambassador has a referral to see it under. */
const REVIEWERS_ALONE = ["NOT_REFERRED", "BEFORE_REFERRAL", "REFERRAL_ENDED"];

let decisions: Decision[];
let ofMara: Decision[];

beforeAll(() => {
  decisions = [...decideDemo(facts).values()];
  const unpaid = facts.orders.filter((order) => order.paidAt === null);
  const isOpenWithMara = (accountId: string) =>
    facts.referrals.some((row) => row.accountId === accountId && row.ambassadorId === mara);
  const unpaidOfMara = new Set(
    unpaid.filter((order) => isOpenWithMara(order.accountId)).map((order) => order.orderId),
  );
  ofMara = decisions.filter((d) => d.ambassadorId === mara || unpaidOfMara.has(d.orderId));
});

const outcomeOf = (decision: Decision) => decision.class ?? decision.reason;

describe("the demo's facts", () => {
  it("keep every rule of section 2", () => {
    expect(brokenRules(facts)).toEqual([]);
  });

  it("are the same each time", () => {
    const digest = (value: unknown) =>
      createHash("sha256").update(JSON.stringify(value)).digest("hex");
    expect(digest(demoFacts())).toBe(digest(facts));
  });

  it("are made well within a second", () => {
    const startedAt = performance.now();
    demoFacts();
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it("happened before today, and today is 23 November 2026", () => {
    expect(DEMO_TODAY).toBe(beijing("2026-11-23 09:12"));
    const instants = [
      ...facts.accounts.map((row) => row.registeredAt),
      ...facts.referrals.map((row) => row.startsAt),
      ...facts.orders.flatMap((row) => [row.placedAt, row.paidAt ?? 0]),
      ...facts.refunds.map((row) => row.refundedAt),
    ];
    expect(Math.max(...instants)).toBeLessThan(DEMO_TODAY);
  });

  it("are a programme of a believable size", () => {
    expect(facts.ambassadors).toHaveLength(12);
    expect(facts.accounts.length).toBeGreaterThan(250);
    expect(facts.orders.length).toBeGreaterThan(2500);
    expect(facts.orders.length).toBeLessThan(5000);
    const dollars = facts.orders.filter((order) => order.currency === "USD");
    expect(dollars.length / facts.orders.length).toBeGreaterThan(0.6);
    expect([...new Set(facts.orders.map((order) => order.currency))].toSorted()).toEqual([
      "CNY",
      "EUR",
      "JPY",
      "KWD",
      "USD",
    ]);
  });

  it("number orders by the day they were placed on", () => {
    for (const { orderId, placedAt } of facts.orders) {
      expect(orderId).toMatch(/^\d{6}-\d{6}$/);
      expect(orderId.slice(0, 6)).toBe(beijingDay(placedAt));
    }
  });

  it("show no two customers under one name", () => {
    expect(new Set(facts.accounts.map((row) => row.displayName)).size).toBe(facts.accounts.length);
  });
});

describe("the demo's decisions", () => {
  it("are what each story says it shows", () => {
    const told = STORIES.flatMap((story) => story.accounts.flatMap((account) => account.orders));
    const byId = new Map(decisions.map((decision) => [decision.orderId, decision]));
    const shown = told.map(({ id }) => {
      const decision = byId.get(id);
      return [id, decision && outcomeOf(decision)];
    });
    expect(shown).toEqual(told.map(({ id, shows }) => [id, shows]));
  });

  it("have every class and every reason", () => {
    const outcomes = new Set(decisions.map(outcomeOf));
    expect([...CLASSES, ...REASONS].filter((code) => !outcomes.has(code))).toEqual([]);
  });

  it("show the demo ambassador every class, and every reason an ambassador can see", () => {
    const outcomes = new Set(ofMara.map(outcomeOf));
    const seen = [...CLASSES, ...REASONS].filter((code) => outcomes.has(code));
    expect(seen).toEqual(
      [...CLASSES, ...REASONS].filter((code) => !REVIEWERS_ALONE.includes(code)),
    );
  });

  it("mostly earn", () => {
    const referred = decisions.filter((decision) => decision.ambassadorId !== null);
    const earning = referred.filter((decision) => decision.verdict === "eligible");
    expect(earning.length / referred.length).toBeGreaterThan(0.7);
  });

  it("were made under both policy versions", () => {
    const used = new Set(decisions.map((decision) => decision.policyId));
    expect([...used].toSorted()).toEqual(DEMO_POLICIES.map(({ id }) => id).toSorted());
  });

  it("agree with the figures people know: Nordhaven Robotics earned 1,197.07", () => {
    const ofNordhaven = ofMara.filter((each) => each.accountId === "nordhaven-robotics");
    expect(ofNordhaven).toHaveLength(8);
    expect(ofNordhaven.reduce((sum, each) => sum + each.baseMinor, 0)).toBe(2_159_250);
    expect(ofNordhaven.reduce((sum, each) => sum + each.rebateMinor, 0)).toBe(119_707);
  });

  it("flag a first purchase that was placed as a renewal (R8)", () => {
    expect(ofMara.filter((each) => each.isFlagged).map((each) => each.orderId)).toContain(
      "260118-457201",
    );
  });
});

describe("the demo has somebody", () => {
  it("whose referral ends within 14 days", () => {
    const soon = facts.referrals.filter(
      ({ endsAt }) => endsAt !== null && endsAt > DEMO_TODAY && endsAt <= DEMO_TODAY + 14 * DAY,
    );
    expect(soon.some((row) => row.ambassadorId === mara)).toBe(true);
    expect(soon.some((row) => row.ambassadorId !== mara)).toBe(true);
  });

  it("of every kind of account, order and refund", () => {
    const { accounts, orders, refunds, referrals } = facts;
    const identities = Map.groupBy(accounts, (row) => row.identityId ?? row.accountId);
    const own = new Set(facts.ambassadors.map((row) => row.identityId));
    const byOrder = new Map(orders.map((order) => [order.orderId, order]));
    const sizes = {
      sharedRealNames: [...identities.values()].filter((rows) => rows.length > 1).length,
      unverified: accounts.filter((row) => row.identityId === null).length,
      ambassadorsWhoBuy: accounts.filter((row) => own.has(row.identityId ?? "")).length,
      baskets: orders.length - new Set(orders.map((row) => row.paymentId ?? row.orderId)).size,
      vouchers: orders.filter((row) => row.paidMinor > 0 && row.paidMinor < row.listMinor).length,
      coveredByVouchers: orders.filter((row) => row.paidMinor === 0 && row.listMinor > 0).length,
      partialRefunds: refunds.filter(
        (row) => row.amountMinor < (byOrder.get(row.orderId)?.paidMinor ?? 0),
      ).length,
      consumed: refunds.filter((row) => row.usageConsumed).length,
      touching: referrals.filter((row) =>
        referrals.some(
          (next) =>
            next.accountId === row.accountId &&
            next.ambassadorId === row.ambassadorId &&
            next.startsAt === row.endsAt,
        ),
      ).length,
      changedAmbassador: [...Map.groupBy(referrals, (row) => row.accountId).values()].filter(
        (rows) => new Set(rows.map((row) => row.ambassadorId)).size > 1,
      ).length,
      beforeTheProgramme: orders.filter((row) => row.placedAt < beijing("2025-04-01")).length,
    };
    expect(Object.entries(sizes).filter(([, size]) => size < 3)).toEqual([]);
  });
});
