import type { CopyValue } from "#db/client/copy-rows.ts";
import type { TextRow } from "#db/client/read-rows.ts";
import type { AmbassadorChanges, ChangedOrder, ShownOutcome } from "#lib/notices/notice-event.ts";
import type { Verdict } from "#lib/rules/index.ts";
import { CONTENT_COLUMNS } from "./decision-table.ts";

/** So many orders of an ambassador are named; sums count the others. */
const MOST_NAMED = 10;

type Content = TextRow | readonly CopyValue[];
type Key = { readonly accountId: string; readonly orderId: string };
type Gathered = {
  orders: number;
  readonly sums: Map<string, { beforeMinor: number; afterMinor: number }>;
  readonly first: ChangedOrder[];
};

/**
 * Gathers what an ambassador notices of decisions that are written anew: outcomes that became others, and
 * orders that came under their referral or left it. Only what each of them may see goes in, so the other
 * side of a move is left out for both.
 */
export class OutcomeChanges {
  readonly #byAmbassador = new Map<string, Gathered>();

  /**
   * A decision that takes the place of another; null: none does, the order never was. What is decided for
   * the first time is no change.
   */
  add({ accountId, orderId }: Key, previous: TextRow, content: readonly CopyValue[] | null): void {
    const key = { accountId, orderId };
    const before = outcomeOf(previous);
    const scopeBefore = textAt(previous, SCOPE);
    const known = textAt(previous, PRODUCT) ?? "";
    if (content === null) {
      if (scopeBefore === null) return;
      return this.#note(scopeBefore, { ...key, productCode: known, before, after: null });
    }
    const differs = (index: number) => textAt(previous, index) !== textAt(content, index);
    if (!NOTICED.some(differs)) return;
    const scopeAfter = textAt(content, SCOPE);
    const productCode = textAt(content, PRODUCT) ?? "";
    const after = outcomeOf(content);
    if (scopeBefore === scopeAfter) {
      if (scopeAfter !== null) this.#note(scopeAfter, { ...key, productCode, before, after });
      return;
    }
    if (scopeBefore !== null) {
      this.#note(scopeBefore, { ...key, productCode: known, before, after: null });
    }
    if (scopeAfter !== null) this.#note(scopeAfter, { ...key, productCode, before: null, after });
  }

  toList(): readonly AmbassadorChanges[] {
    return [...this.#byAmbassador].map(([ambassadorId, { orders, sums, first }]) => ({
      ambassadorId,
      orders,
      sums: [...sums].map(([currency, sum]) => ({ currency, ...sum })),
      first: [...first],
    }));
  }

  #note(ambassadorId: string, change: ChangedOrder): void {
    const gathered: Gathered = this.#byAmbassador.get(ambassadorId) ?? {
      orders: 0,
      sums: new Map(),
      first: [],
    };
    this.#byAmbassador.set(ambassadorId, gathered);
    gathered.orders += 1;
    if (gathered.first.length < MOST_NAMED) gathered.first.push(change);
    addTo(gathered.sums, change.before, "beforeMinor");
    addTo(gathered.sums, change.after, "afterMinor");
  }
}

function addTo(
  sums: Gathered["sums"],
  outcome: ShownOutcome | null,
  side: "beforeMinor" | "afterMinor",
): void {
  if (outcome === null) return;
  const sum = sums.get(outcome.currency) ?? { beforeMinor: 0, afterMinor: 0 };
  sum[side] += outcome.rebateMinor;
  sums.set(outcome.currency, sum);
}

function outcomeOf(content: Content): ShownOutcome {
  return {
    // Words of closed lists, checked where they are written.
    verdict: textAt(content, column("verdict")) as Verdict,
    outcome: (textAt(content, column("class")) ??
      textAt(content, column("reason"))) as ShownOutcome["outcome"],
    rateBasisPoints: Number(textAt(content, column("rate_basis_points"))),
    currency: textAt(content, column("currency")) ?? "",
    rebateMinor: Number(textAt(content, column("rebate_minor"))),
  };
}

function column(name: (typeof CONTENT_COLUMNS)[number]): number {
  return CONTENT_COLUMNS.indexOf(name);
}

const SCOPE = column("scope_ambassador_id");
const PRODUCT = column("product_code");

/** As `changed_at` has it (see `placeInHistory`), and whose the order is to see. */
const NOTICED = [
  column("verdict"),
  column("class"),
  column("reason"),
  column("rate_basis_points"),
  column("base_minor"),
  column("rebate_minor"),
  column("ambassador_id"),
  SCOPE,
];

function textAt(content: Content, index: number): string | null {
  const value = content[index];
  return value === null || value === undefined ? null : String(value);
}
