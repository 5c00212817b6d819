import { addMonths, DAY, MINUTE } from "#db/demo/beijing-time.ts";
import { DEMO_PRODUCTS, type ProductCode } from "#db/demo/data/products.ts";
import { DEMO_FACTS_END } from "#db/demo/demo-time.ts";
import type { SeededRandom } from "#db/demo/seeded-random.ts";
import type { DraftOrder } from "./draft-order.ts";
import { officeTime } from "./office-time.ts";
import type { ActiveSpan, PlannedAccount } from "./planned-account.ts";
import { type LineStart, simulateLine } from "./simulate-line.ts";

const POPULARITY = Object.entries(DEMO_PRODUCTS).map(
  ([code, { popularity }]) => [code as ProductCode, popularity] as const,
);

/** Everything an account orders: in each span a first product or a basket, then another now and then. */
export function simulateAccount(planned: PlannedAccount, random: SeededRandom): DraftOrder[] {
  return planned.spans.flatMap((span, index) => {
    const starts = lineStarts(planned, span, `${planned.account.accountId}-${index}`, random);
    return starts.flatMap((start) => simulateLine(planned, start, span.to, random));
  });
}

function lineStarts(
  { size }: PlannedAccount,
  span: ActiveSpan,
  basket: string,
  random: SeededRandom,
): LineStart[] {
  const first = toOfficeTime(span.from, random);
  const together = random.chance(16) ? random.between(2, 3) : 1;
  const starts: LineStart[] = [];
  const owned = new Set<ProductCode>();
  const add = (at: number, inBasket: boolean) => {
    const product = random.weighted(POPULARITY);
    // Now and then somebody buys what they have already.
    if (owned.has(product) && !random.chance(12)) return;
    owned.add(product);
    starts.push({ product, at, basket: inBasket ? basket : null });
  };
  for (let count = 0; count < together; count += 1) add(first, together > 1);
  let next = first;
  for (let count = 0; count < 4 + Math.min(size, 6); count += 1) {
    next = toOfficeTime(addMonths(next, random.between(1, 7)) + random.below(28) * DAY, random);
    if (next >= span.to) break;
    add(next, false);
  }
  return starts.filter(({ at }) => at < DEMO_FACTS_END - 30 * MINUTE);
}

function toOfficeTime(at: number, random: SeededRandom): number {
  // Beijing midnight, 16:00 UTC of the day before.
  const midnight = Math.floor((at + 8 * 60 * MINUTE) / DAY) * DAY - 8 * 60 * MINUTE;
  return midnight + officeTime(random);
}
