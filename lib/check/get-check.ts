import type { Viewer } from "#lib/auth/viewer.ts";
import { dayOf } from "#lib/decisions/read/programme-clock.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";
import { type CheckAnswer, checkOrder } from "./check-order.ts";
import { type CheckOptions, loadCheckOptions } from "./load-check-options.ts";
import { type AskedTerms, type ReadTerms, readTerms } from "./read-terms.ts";

export type Check = {
  readonly options: CheckOptions;
  readonly terms: ReadTerms;
  /** The first day that can be asked about, 2026-11-23. */
  readonly firstDay: string;
  readonly isReviewer: boolean;
  readonly answer: CheckAnswer | null;
};

/** Neither large nor small, in any currency, to begin with. */
const FIRST_AMOUNT = "4000";

type Query = { readonly [name: string]: string | string[] | undefined };

/**
 * The check that an address asks for; null where the viewer has no customer to check for.
 * @param accountId of the customer whose page it stands on; else the address names one
 */
export async function getCheck(
  viewer: Viewer,
  query: Query,
  accountId?: string,
): Promise<Check | null> {
  const asked = readQuery(query);
  const options = await loadCheckOptions(viewer, accountId ?? asked.customer);
  const { customer, products, currencies } = options;
  if (customer === null) return null;
  const today = todayOf(viewer);
  const terms = readTerms(asked, {
    accountId: customer.value,
    productCode: products[0]?.value ?? "",
    currency: currencies[0] ?? "USD",
    currencies,
    amount: FIRST_AMOUNT,
    today,
  });
  return {
    options,
    terms,
    firstDay: dayOf(today),
    isReviewer: viewer.audience === "reviewer",
    answer: await checkOrder(viewer, terms),
  };
}

const LONGEST = 64;

function readQuery(query: Query): AskedTerms & { readonly customer?: string } {
  const names = ["customer", "product", "kind", "billing", "day", "amount", "currency"] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name];
      return typeof value === "string" && value.length <= LONGEST ? [[name, value]] : [];
    }),
  );
}
