import type {
  Account,
  Ambassador,
  Order,
  ProductVersion,
  Referral,
  Refund,
} from "#lib/rules/history.ts";
import { backgroundFacts } from "./background/background-facts.ts";
import { DEMO_AMBASSADORS } from "./data/ambassadors.ts";
import { productVersions } from "./data/products.ts";
import { STORIES } from "./stories/index.ts";
import { tellStory } from "./stories/tell-story.ts";

/** Rows of every kind of fact; they keep the rules of section 2. */
export type DemoFacts = {
  readonly accounts: readonly Account[];
  readonly ambassadors: readonly Ambassador[];
  readonly products: readonly ProductVersion[];
  readonly referrals: readonly Referral[];
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
};

/** The demo programme as known on DEMO_TODAY: the same rows in the same order, always. */
export function demoFacts(): DemoFacts {
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
