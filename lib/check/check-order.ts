import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, products } from "#db/schema/index.ts";
import { customersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadHistoryOfAccount } from "#lib/decisions/load-histories.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import { loadProducts } from "#lib/decisions/load-products.ts";
import type { IdentityHistory, Policy } from "#lib/rules/index.ts";
import { type CheckedDraft, type DraftTerms, listAlternatives } from "./list-alternatives.ts";
import { prospectsFor } from "./prospects-for.ts";

export type CheckAnswer = {
  readonly asked: CheckedDraft;
  /** The same amount on the same day, otherwise ordered; the best first, what was asked among them. */
  readonly alternatives: readonly CheckedDraft[];
  /** The product's name and the policy's numbers on that day. */
  readonly policy: Policy;
};

/**
 * What an order not yet placed would get, and what else could be ordered instead; null where there is
 * no such customer for this viewer, or no such product on that day.
 * An ambassador's answer is made from what they may see alone (see `foreseeAsAmbassador`).
 */
export async function checkOrder(viewer: Viewer, terms: DraftTerms): Promise<CheckAnswer | null> {
  if (!(await isCustomerOf(viewer, terms.accountId))) return null;
  const known = await withSystem((tx) => loadKnown(tx, terms.accountId));
  if (!known) return null;
  const { history, policies } = known;
  const policy = policies.findLast(({ effectiveFrom }) => (effectiveFrom ?? -Infinity) <= terms.at);
  if (!policy) return null;
  const prospectsOf = prospectsFor(viewer, history, policies, terms);
  const alternatives = listAlternatives(terms, history.products, prospectsOf);
  const asked = alternatives.find(({ isAsked }) => isAsked);
  return asked ? { asked, alternatives, policy } : null;
}

async function isCustomerOf(viewer: Viewer, accountId: string): Promise<boolean> {
  return withViewer(viewer, async (tx) => {
    const rows = await tx
      .select({ accountId: accounts.accountId })
      .from(accounts)
      .where(
        and(isNull(accounts.supersededAt), eq(accounts.accountId, accountId), customersOf(viewer)),
      );
    return rows.length > 0;
  });
}

/** The identity's whole history, with every product there is instead of those it bought. */
async function loadKnown(
  tx: Tx,
  accountId: string,
): Promise<{ readonly history: IdentityHistory; readonly policies: readonly Policy[] } | null> {
  const history = await loadHistoryOfAccount(tx, accountId);
  if (!history) return null;
  const codes = await tx
    .selectDistinct({ code: products.productCode })
    .from(products)
    .where(isNull(products.supersededAt));
  const all = await loadProducts(tx, new Set(codes.map(({ code }) => code)));
  return { history: { ...history, products: all }, policies: await loadPolicies(tx) };
}
