import type { Facts } from "#lib/rules/examples/rows.ts";
import type { DrawnWorld } from "./draw-world.ts";

const TABLES = ["refunds", "orders", "referrals", "products"] as const;

/** Leaves rows and policy versions away as long as the world goes on failing: what is left explains it. */
export function shrinkWorld(world: DrawnWorld, isFailing: (world: DrawnWorld) => boolean) {
  let smallest = world;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const candidate of smallerWorlds(smallest)) {
      if (!isStillFailing(candidate, isFailing)) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

function* smallerWorlds({ facts, policies }: DrawnWorld): Generator<DrawnWorld> {
  for (const table of TABLES) {
    for (const row of facts[table]) {
      const rest: Facts = { ...facts, [table]: facts[table].filter((other) => other !== row) };
      const isOrderLeft = (id: string) => rest.orders.some((order) => order.order_id === id);
      yield {
        policies,
        facts: { ...rest, refunds: rest.refunds.filter((r) => isOrderLeft(r.order_id)) },
      };
    }
  }
  for (const policy of policies) {
    yield { facts, policies: policies.filter((other) => other !== policy) };
  }
}

/** A world that lost a row it needs cannot be decided at all: that is another failure. */
function isStillFailing(world: DrawnWorld, isFailing: (world: DrawnWorld) => boolean): boolean {
  try {
    return isFailing(world);
  } catch {
    return false;
  }
}
