import type { Kind } from "#lib/rules/vocabulary.ts";
import { addMonths, DAY } from "#db/demo/beijing-time.ts";
import { DEMO_PRODUCTS, type DemoProduct, type ProductCode } from "#db/demo/data/products.ts";
import { DEMO_FACTS_END } from "#db/demo/demo-time.ts";
import type { SeededRandom } from "#db/demo/seeded-random.ts";
import { type DraftOrder, draftOrder, type OrderPlan } from "./draft-order.ts";
import type { PlannedAccount } from "./planned-account.ts";

/** Months that a subscription runs, and how often; 0 stands for pay-as-you-go. */
const TERMS = [
  [12, 38],
  [6, 18],
  [3, 18],
  [1, 15],
  [0, 11],
] as const;

export type LineStart = {
  readonly product: ProductCode;
  readonly at: number;
  /** Where the product was bought together with others. */
  readonly basket: string | null;
};

/** One product of an account, from its first order through renewals and changes until it is dropped. */
export function simulateLine(
  planned: PlannedAccount,
  { product, at, basket }: LineStart,
  until: number,
  random: SeededRandom,
): DraftOrder[] {
  const { months: only }: DemoProduct = DEMO_PRODUCTS[product];
  const months = only ?? (basket === null ? random.weighted(TERMS) : 12);
  const agreedPercent = random.between(80, 130);
  const drafts: DraftOrder[] = [];
  const issue = (plan: Pick<OrderPlan, "kind" | "at" | "activeUntil" | "months" | "basket">) => {
    if (plan.at >= DEMO_FACTS_END) return null;
    const draft = draftOrder(
      { ...plan, planned, product, isPayg: months === 0, agreedPercent },
      random,
    );
    drafts.push(draft);
    return draft;
  };
  let end = addMonths(at, Math.max(months, 1));
  let draft = issue({ kind: "new", at, activeUntil: end, months: Math.max(months, 1), basket });
  while (draft && isKept(draft)) {
    const change = months > 1 ? pickChange(random) : null;
    if (change) {
      const changedAt = draft.placedAt + random.between(20, months * 24) * DAY;
      issue({ kind: change, at: changedAt, activeUntil: end, months: 1, basket: null });
    }
    if (end > until || random.chance(months > 6 ? 10 : 5)) break;
    const renewsAt = months === 0 ? end : end - random.between(1, 9) * DAY;
    end = addMonths(end, Math.max(months, 1));
    draft = issue({
      kind: "renewal",
      at: renewsAt,
      activeUntil: end,
      months: Math.max(months, 1),
      basket: null,
    });
  }
  return drafts;
}

/** A line goes on unless it was free, or its last order was never paid or was undone. */
function isKept({ paidAt, listMinor, paidMinor, refund }: DraftOrder): boolean {
  return paidAt !== null && listMinor > 0 && (refund === null || refund.amountMinor < paidMinor);
}

function pickChange(random: SeededRandom): Kind | null {
  return random.weighted([
    [null, 77],
    ["upgrade", 18],
    ["downgrade", 3],
    ["conversion", 1],
    ["other", 1],
  ]);
}
