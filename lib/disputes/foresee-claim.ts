import {
  foreseeAsAmbassador,
  type IdentityHistory,
  type LeverId,
  type Order,
  type Prospect,
  type VisibleHistory,
  visibleHistory,
  type WhatIf,
} from "#lib/rules/index.ts";
import type { CounterFact } from "./counter-fact.ts";
import { productAt, type Contested } from "./suggest-corrections.ts";

/** An order id that no file can hold: ids are printable ASCII. */
const DRAFT_ID = "\u0000draft";
/** Some verified real name; whose is not the ambassador's to know. */
const SOME_NAME = "(verified)";

/**
 * What an order would be, were a claim so, as far as its ambassador may know: one prospect where that is
 * certain, else one for each thing that it could hang on. Looks at nothing that is not theirs to see; what
 * the order's own page has proved already is said again.
 *
 * @param told what the order's page says would change it
 */
export function foreseeClaim(
  contested: Contested,
  fact: CounterFact,
  told: readonly WhatIf[],
): readonly Prospect[] {
  const certain = told.find(
    ({ levers }) =>
      levers.length === 1 && leversOf(fact, contested).includes(levers[0] ?? "pay-it"),
  );
  if (certain) return [prospectOf(certain)];
  const draft = draftOf(contested, fact);
  if (!draft) return [];
  const visible = seenWith(contested, fact, draft);
  const prospects = foreseeAsAmbassador(visible, draft, contested.policies);
  if (prospects.length > 0) return prospects;
  // The order was what told the cohort, and as claimed it would tell another.
  return foreseeAsAmbassador({ ...visible, cohort: null }, draft, contested.policies);
}

/** The changes of an order's page that a claim is. */
function leversOf(fact: CounterFact, { order, history }: Contested): readonly LeverId[] {
  switch (fact.claim) {
    case "identity-apart":
      return ["name-not-shared"];
    case "identity-verified":
      return ["verify-name"];
    case "earlier-order-not-theirs":
      return ["product-not-bought-before", "nothing-bought-before"];
    case "refund-not-happened": {
      const refunds = history.refunds.filter(({ orderId }) => orderId === order?.orderId);
      return refunds.length === 1 ? ["not-refunded"] : [];
    }
    case "order-kind":
      if (fact.kind === "new") return ["as-new-order"];
      return fact.kind === "renewal" ? ["as-renewal"] : [];
    case "order-channel":
      return fact.channel === "official" ? ["official-channel"] : [];
    default:
      return [];
  }
}

function prospectOf({ decision }: WhatIf): Prospect {
  return {
    conditions: { before: null, since: null, product: null },
    verdict: decision.verdict,
    class: decision.class,
    reason: decision.reason,
    rateBasisPoints: decision.rateBasisPoints,
    rebateMinor: decision.rebateMinor,
    warnings: [],
  };
}

function draftOf({ accountId, order }: Contested, fact: CounterFact): Order | null {
  if (fact.claim === "missing-order") {
    return { ...fact.order, accountId, orderId: fact.order.orderId ?? DRAFT_ID };
  }
  if (!order) return null;
  switch (fact.claim) {
    case "order-paid":
      return { ...order, paidAt: fact.paidAt };
    case "order-kind":
      return { ...order, kind: fact.kind };
    case "order-billing":
      return { ...order, billing: fact.billing };
    case "order-channel":
      return { ...order, channel: fact.channel };
    case "order-product":
      return { ...order, productCode: fact.productCode };
    case "order-amount":
      return { ...order, listMinor: fact.listMinor, paidMinor: fact.paidMinor };
    default:
      return order;
  }
}

/** Claims that may change who the customer was when the referral began. */
const MAY_TURN_COHORT: readonly CounterFact["claim"][] = [
  "identity-apart",
  "identity-verified",
  "earlier-order-not-theirs",
  "referral",
  "product-flags",
];

/** What the ambassador sees, with the claim in it and without the order, which is put back as a draft. */
function seenWith(contested: Contested, fact: CounterFact, draft: Order): VisibleHistory {
  const { accountId, ambassadorId, policies } = contested;
  const at = draft.paidAt ?? draft.placedAt;
  const history = referredAsClaimed(contested, fact);
  const visible = visibleHistory(history, { accountId, ambassadorId, at }, policies);
  const seen = visible.history;
  return {
    cohort: MAY_TURN_COHORT.includes(fact.claim) ? null : visible.cohort,
    history: {
      ...seen,
      identityId: fact.claim === "identity-verified" ? SOME_NAME : seen.identityId,
      orders: seen.orders.filter(
        ({ orderId }) =>
          orderId !== draft.orderId &&
          !(fact.claim === "earlier-order-not-theirs" && orderId === fact.orderId),
      ),
      refunds: refundsAsClaimed(seen, fact),
      products: productsAsClaimed(contested, fact),
    },
  };
}

/** Orders come into the ambassador's view by the referral on record, never by the one that is claimed. */
function referredAsClaimed(contested: Contested, fact: CounterFact): IdentityHistory {
  const { history, accountId, ambassadorId } = contested;
  if (fact.claim !== "referral") return history;
  const seen = visibleHistory(
    history,
    { accountId, ambassadorId, at: contested.order?.placedAt ?? 0 },
    contested.policies,
  ).history;
  const { startsAt, endsAt } = fact;
  const referral = { referralId: "(claimed)", accountId, ambassadorId, startsAt, endsAt };
  return { ...seen, referrals: [referral] };
}

function refundsAsClaimed({ refunds }: IdentityHistory, fact: CounterFact) {
  if (fact.claim === "refund-not-happened") {
    return refunds.filter(({ refundId }) => refundId !== fact.refundId);
  }
  if (fact.claim !== "refund-amount") return refunds;
  const { claim: _claim, ...claimed } = fact;
  return refunds.map((each) => (each.refundId === fact.refundId ? { ...each, ...claimed } : each));
}

function productsAsClaimed({ history, order }: Contested, fact: CounterFact) {
  if (fact.claim !== "product-flags" || !order) return history.products;
  const version = productAt(history, order);
  if (!version) return history.products;
  const { countsAsPurchase, rebateable } = fact;
  const versions = history.products.get(order.productCode) ?? [];
  return new Map([
    ...history.products,
    [
      order.productCode,
      versions.map((each) => (each === version ? { ...each, countsAsPurchase, rebateable } : each)),
    ],
  ]);
}
