import type { ProgrammeFacts } from "#lib/rules/history.ts";
import { backgroundFacts } from "./background/background-facts.ts";
import { DEMO_AMBASSADORS } from "./data/ambassadors.ts";
import { productVersions } from "./data/products.ts";
import { STORIES } from "./stories/index.ts";
import { tellStory } from "./stories/tell-story.ts";

/** The demo programme as known on DEMO_TODAY: the same rows in the same order, always. */
export function demoFacts(): ProgrammeFacts {
  const told = STORIES.map(tellStory);
  const takenOrderIds = told.flatMap(({ orders }) => orders.map((order) => order.orderId));
  const customers = [...told, ...backgroundFacts(new Set(takenOrderIds))];
  return {
    accounts: customers.flatMap((each) => each.accounts),
    ambassadors: DEMO_AMBASSADORS,
    products: productVersions(),
    referrals: customers.flatMap((each) => each.referrals),
    orders: customers.flatMap((each) => each.orders),
    refunds: customers.flatMap((each) => each.refunds),
  };
}
