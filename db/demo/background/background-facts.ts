import type { CustomerFacts } from "#db/demo/customer-facts.ts";
import { seededRandom } from "#db/demo/seeded-random.ts";
import { companyNamer } from "./company-namer.ts";
import { numberOrders } from "./number-orders.ts";
import { planCustomer } from "./plan-customer.ts";
import { simulateAccount } from "./simulate-account.ts";

const SEED = 2025_04_01;
const CUSTOMERS = 270;

/** Customers behind the stories: nobody wrote them, so the programme has the size of a real one. */
export function backgroundFacts(takenOrderIds: ReadonlySet<string>): CustomerFacts[] {
  const taken = new Set(takenOrderIds);
  const namer = companyNamer();
  return Array.from({ length: CUSTOMERS }, (_, number) => {
    const random = seededRandom(SEED, `customer ${number}`);
    const planned = planCustomer(number, namer, random);
    const drafts = planned.flatMap((account) => simulateAccount(account, random));
    return {
      accounts: planned.map(({ account }) => account),
      referrals: planned.flatMap(({ referrals }) => referrals),
      ...numberOrders(drafts, taken, random),
    };
  });
}
