import type {
  Account,
  Ambassador,
  Facts,
  NaivePolicy,
  Product,
  Referral,
} from "#lib/rules/examples/rows.ts";
import { type Draw, chance, pick, shuffled } from "./draw.ts";
import { drawOrders } from "./draw-orders.ts";
import { drawPolicies } from "./draw-policies.ts";
import { epochMs, InstantPool, written } from "./instant-pool.ts";

export type DrawnWorld = { readonly facts: Facts; readonly policies: readonly NaivePolicy[] };

/**
 * A valid set of facts with its policies: a person with two accounts, another person, an unverified
 * account, two ambassadors who are customers too, and one who is the first person.
 */
export function drawWorld(draw: Draw, mostOrders: number): DrawnWorld {
  const policies = drawPolicies(draw);
  const pool = new InstantPool(draw, policies);
  // In a calm world the gates mostly hold, so that gate 10 gets long stories to judge.
  const isCalm = chance(draw, 60);
  const products = drawProducts(draw, pool, isCalm);
  const referrals = ACCOUNTS.flatMap(({ account_id: id }) =>
    isCalm ? drawCalmReferrals(draw, pool, id) : drawReferrals(draw, pool, id),
  );
  const { orders, refunds } = drawOrders(draw, pool, { mostOrders, isCalm });
  return {
    policies: shuffled(draw, policies),
    facts: {
      accounts: shuffled(draw, ACCOUNTS),
      ambassadors: AMBASSADORS,
      products: shuffled(draw, products),
      referrals: shuffled(draw, referrals),
      orders: shuffled(draw, orders),
      refunds: shuffled(draw, refunds),
    },
  };
}

const ACCOUNTS: readonly Account[] = [
  account("first", "person"),
  account("second", "person"),
  account("neighbour", "neighbour"),
  // The same letters as an identity: an account without one must not be taken for it.
  account("person", ""),
  account("ann-shop", "ann"),
  account("bob-shop", "bob"),
];

const AMBASSADORS: readonly Ambassador[] = [
  ambassador("ann", "ann"),
  ambassador("bob", "bob"),
  ambassador("self", "person"),
];

function account(id: string, identity: string): Account {
  return {
    account_id: id,
    identity_id: identity,
    registered_at: "2020-01-01T00:00:00Z",
    display_name: id,
    country: "CN",
  };
}

function ambassador(id: string, identity: string): Ambassador {
  return { ambassador_id: id, identity_id: identity, name: id, email: `${id}@example.com` };
}

/** Every product counts and is rebateable most of the time; each may change at one instant or two. */
function drawProducts(draw: Draw, pool: InstantPool, isCalm: boolean): Product[] {
  const percent = isCalm ? 1 : 8;
  return ["vm", "db", "disk"].flatMap((code) => {
    const changes = new Set(
      Array.from({ length: Math.max(0, draw.below(4) - 1) }, () => pool.near()),
    );
    return [null, ...changes].map((from) => ({
      product_code: code,
      effective_from: from === null ? "" : written(draw, from),
      name: code,
      counts_as_purchase: String(!chance(draw, percent)),
      rebateable: String(!chance(draw, percent)),
      rate_bps: pick(draw, ["", "", "0", "1500", "2500", "4500", "10000"]),
    }));
  });
}

/** From some instant on, or from long ago; sometimes handed on, to the same ambassador or another. */
function drawCalmReferrals(draw: Draw, pool: InstantPool, accountId: string): Referral[] {
  if (accountId !== "first" && chance(draw, 60)) return [];
  const start = chance(draw, 40) ? LONG_AGO : pool.near();
  const handedOn = pool.near();
  const cuts = chance(draw, 40) && handedOn > start ? [start, handedOn] : [start];
  const gap = pick(draw, [0, 0, 1, 1000]);
  return cuts.map((from, index) => ({
    referral_id: `${accountId} ${9 - index}`,
    account_id: accountId,
    ambassador_id: pick(draw, ["ann", "ann", "ann", "bob"]),
    starts_at: written(draw, index === 0 ? from : from + gap),
    ends_at: index === cuts.length - 1 ? "" : written(draw, handedOn),
  }));
}

const LONG_AGO = epochMs("2019-01-01T00:00:00Z");

/** None to three referrals that never overlap; ends and starts often touch. */
function drawReferrals(draw: Draw, pool: InstantPool, accountId: string): Referral[] {
  const count = pick(draw, accountId === "first" ? [1, 1, 2, 3] : [0, 1, 1, 2]);
  const cuts = [
    ...new Set([
      ...(chance(draw, 50) ? [LONG_AGO] : []),
      ...Array.from({ length: 2 * count }, () => pool.near()),
    ]),
  ].toSorted((a, b) => a - b);
  const referrals: Referral[] = [];
  let next = 0;
  while (referrals.length < count && next < cuts.length) {
    const [from, until] = cuts.slice(next, next + 2);
    const isOpen = until === undefined || (referrals.length === count - 1 && chance(draw, 70));
    referrals.push({
      // Ids fall as time goes on, half of the time.
      referral_id: `${accountId} ${chance(draw, 50) ? referrals.length : 9 - referrals.length}`,
      account_id: accountId,
      ambassador_id: pick(draw, ["ann", "ann", "ann", "bob", "bob", "self"]),
      starts_at: written(draw, from ?? 0),
      ends_at: isOpen ? "" : written(draw, until),
    });
    next += isOpen ? cuts.length : chance(draw, 60) ? 1 : 2;
  }
  return referrals;
}
