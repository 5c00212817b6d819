import { assert, constantFrom, integer, maxSafeNat, nat, oneof, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyIdentity, type Decision } from "#lib/rules/index.ts";
import { rebateOf } from "#lib/rules/money.ts";
import { pick, shuffled } from "./histories/draw.ts";
import { forAllWorlds, WORLDS } from "./histories/for-all-worlds.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";
import { worldDecisions } from "./histories/world-decisions.ts";
import type { Facts, Order } from "#lib/rules/examples/rows.ts";
import { identityOf, standsBefore } from "./naive/terms.ts";

describe("of any facts", { timeout: WORLDS * 400 }, () => {
  test("every order is decided once, in history order, the unpaid ones last", () => {
    forAllWorlds(({ world }) => {
      const rows = new Map(world.facts.orders.map((order) => [order.order_id, order]));
      for (const history of historiesOf(world.facts)) {
        const decisions = classifyIdentity(history, modulePolicies(world.policies));
        const ids = decisions.map((decision) => decision.orderId);
        expect(ids.toSorted()).toEqual(history.orders.map((o) => o.orderId).toSorted());
        const decided = ids.flatMap((id) => rows.get(id) ?? []);
        expect(decided).toEqual([...decided].toSorted(inTheOrderOfDecisions));
      }
    });
  });

  test("a decision neither changes its facts nor depends on when it is asked", () => {
    forAllWorlds(({ world }) => {
      const histories = historiesOf(world.facts);
      const asGiven = structuredClone(histories);
      const policies = modulePolicies(world.policies);
      const first = histories.map((history) => classifyIdentity(history, policies));
      expect(histories).toEqual(asGiven);
      for (const history of histories) classifyIdentity({ ...history, refunds: [] }, policies);
      expect(histories.map((history) => classifyIdentity(history, policies))).toEqual(first);
    });
  });

  test("rows and policy versions may come in any order", () => {
    forAllWorlds(({ world, draw }) => {
      const { facts, policies } = world;
      const moved = {
        policies: shuffled(draw, policies),
        facts: {
          ...facts,
          products: shuffled(draw, facts.products),
          referrals: shuffled(draw, facts.referrals),
          orders: shuffled(draw, facts.orders),
          refunds: shuffled(draw, facts.refunds),
        },
      };
      expect(worldDecisions(moved)).toEqual(worldDecisions(world));
    });
  });

  test("other identities change nothing, but for the ambassador's own", () => {
    forAllWorlds(({ world }) => {
      const { facts } = world;
      const isKept = (accountId: string) => !["neighbour", "person"].includes(accountId);
      const orders = facts.orders.filter((order) => isKept(order.account_id));
      const referrals = facts.referrals.filter((referral) => isKept(referral.account_id));
      const left = worldDecisions({ ...world, facts: { ...facts, orders, referrals } });
      const all = [...worldDecisions(world)].filter(([, { accountId }]) => isKept(accountId));
      expect(left).toEqual(new Map(all));
    });
  });

  test("an order without a referral may be on any account of its identity, as far as others go", () => {
    forAllWorlds(({ world, draw }) => {
      const { facts } = world;
      const before = worldDecisions(world);
      const unreferred = facts.orders.filter((order) => isWithoutReferral(before, order));
      if (unreferred.length === 0) return;
      const chosen = pick(draw, unreferred);
      const isMoved = (order: Order) => order === chosen || isOfOnePayment(order, chosen);
      const after = worldDecisions({ ...world, facts: onFreshAccount(facts, chosen, isMoved) });
      for (const order of facts.orders) {
        const was = before.get(order.order_id);
        const is = after.get(order.order_id);
        const base = { reason: "NOT_REFERRED", baseMinor: was?.baseMinor };
        expect(is).toMatchObject(isMoved(order) ? base : { ...was });
      }
    });
  });

  test("an order changes the decisions of later orders alone", () => {
    forAllWorlds(({ world }) => {
      const all = worldDecisions(world);
      for (const added of world.facts.orders) {
        const without = worldDecisions({ ...world, facts: withoutOrder(world.facts, added) });
        for (const order of world.facts.orders) {
          if (order === added || isAfter(world.facts, order, added)) continue;
          expect(without.get(order.order_id)).toEqual(all.get(order.order_id));
        }
      }
    });
  });

  test("a refund changes its own order's decision and those of orders paid from its instant on", () => {
    forAllWorlds(({ world }) => {
      const all = worldDecisions(world);
      for (const refund of world.facts.refunds) {
        const refunds = world.facts.refunds.filter((other) => other !== refund);
        const without = worldDecisions({ ...world, facts: { ...world.facts, refunds } });
        for (const order of world.facts.orders) {
          if (order.order_id === refund.order_id) continue;
          if (isPaidFrom(order, refund.refunded_at)) continue;
          expect(without.get(order.order_id)).toEqual(all.get(order.order_id));
        }
      }
    });
  });

  test("linking two identities and parting them again ends where it began", () => {
    forAllWorlds(({ world }) => {
      const { facts } = world;
      const linked = facts.accounts.map((account) =>
        account.account_id === "neighbour" ? { ...account, identity_id: "person" } : account,
      );
      const before = worldDecisions(world);
      worldDecisions({ ...world, facts: { ...facts, accounts: linked } });
      expect(worldDecisions(world)).toEqual(before);
    });
  });

  test("facts that arrive one by one, in any order, end in the same decisions", () => {
    forAllWorlds(({ world, draw }) => {
      let known: Facts = { ...world.facts, orders: [], refunds: [], referrals: [] };
      let decisions = new Map<string, Decision>();
      for (const table of shuffled(draw, ["orders", "referrals"] as const)) {
        for (const row of shuffled<unknown>(draw, world.facts[table])) {
          known = { ...known, [table]: [...known[table], row] };
          decisions = worldDecisions({ ...world, facts: known });
        }
      }
      for (const refund of shuffled(draw, world.facts.refunds)) {
        known = { ...known, refunds: [...known.refunds, refund] };
        decisions = worldDecisions({ ...world, facts: known });
      }
      expect(decisions).toEqual(worldDecisions(world));
    });
  });
});

test("a rebate is the floor of base times rate, up to the largest amount", () => {
  const amounts = oneof(nat(), maxSafeNat(), constantFrom(0, 1, 9999, Number.MAX_SAFE_INTEGER));
  const rates = oneof(integer({ min: 0, max: 10_000 }), constantFrom(0, 1500, 4500, 10_000));
  const isFloor = property(amounts, rates, (base, rate) => {
    expect(BigInt(rebateOf(base, rate))).toBe((BigInt(base) * BigInt(rate)) / 10_000n);
  });
  assert(isFloor, { numRuns: 4 * WORLDS, seed: 2025 });
});

/** Paid orders in history order, then unpaid ones by `(placed_at, order_id)`. */
function inTheOrderOfDecisions(a: Order, b: Order): number {
  if ((a.paid_at === "") !== (b.paid_at === "")) return a.paid_at === "" ? 1 : -1;
  const isBefore = a.paid_at === "" ? standsBefore(asIfPaid(a), asIfPaid(b)) : standsBefore(a, b);
  return isBefore ? -1 : 1;
}

function asIfPaid(order: Order): Order {
  return { ...order, paid_at: order.placed_at };
}

function isWithoutReferral(decisions: ReadonlyMap<string, Decision>, order: Order): boolean {
  const decision = decisions.get(order.order_id);
  return order.paid_at !== "" && decision?.referralId === null && order.account_id !== "person";
}

function isOfOnePayment(a: Order, b: Order): boolean {
  return a.payment_id !== "" && a.payment_id === b.payment_id;
}

function onFreshAccount(
  facts: Facts,
  { account_id: id }: Order,
  isMoved: (order: Order) => boolean,
) {
  const owners = facts.accounts.filter((account) => account.account_id === id);
  return {
    ...facts,
    accounts: [...facts.accounts, ...owners.map((owner) => ({ ...owner, account_id: "fresh" }))],
    orders: facts.orders.map((order) =>
      isMoved(order) ? { ...order, account_id: "fresh" } : order,
    ),
  };
}

function withoutOrder(facts: Facts, { order_id: id }: Order): Facts {
  return {
    ...facts,
    orders: facts.orders.filter((order) => order.order_id !== id),
    refunds: facts.refunds.filter((refund) => refund.order_id !== id),
  };
}

/** After another order in history order; for another identity's order, paid later (the burn's fact). */
function isAfter(facts: Facts, order: Order, other: Order): boolean {
  const world = { ...facts, policies: [] };
  if (identityOf(world, order) === identityOf(world, other)) return standsBefore(other, order);
  if (other.paid_at === "") return false;
  return isPaidFrom(order, other.paid_at) && !isPaidFrom(other, order.paid_at);
}

function isPaidFrom(order: Order, instant: string): boolean {
  return order.paid_at !== "" && Temporal.Instant.compare(order.paid_at, instant) >= 0;
}
