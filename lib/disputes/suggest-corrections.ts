import type { Correction } from "#lib/corrections/correction.ts";
import {
  applyChanges,
  explain,
  type Explanation,
  type IdentityHistory,
  LEVERS,
  type Order,
  type Policy,
} from "#lib/rules/index.ts";
import type { CounterFact } from "./counter-fact.ts";

/** What a counter-fact is made into a correction from: everything that is on record. */
export type Contested = {
  readonly accountId: string;
  readonly order: Order | null;
  readonly ambassadorId: string;
  readonly history: IdentityHistory;
  readonly policies: readonly Policy[];
};

/**
 * What accepting a counter-fact would record. Empty where a person has to say: nothing on record fits.
 * A missing order that is on record after all, but under no referral, is a referral to be corrected.
 */
export function suggestCorrections(contested: Contested, fact: CounterFact): readonly Correction[] {
  const { accountId, order } = contested;
  switch (fact.claim) {
    case "identity-apart":
      return apartFrom(contested);
    case "identity-verified":
      return [{ of: "identity-apart", accountId }];
    case "earlier-order-not-theirs":
      return withoutEarlier(contested, fact.orderId);
    case "referral":
      return withReferral(contested, fact);
    case "order-paid":
      return withFields(contested, { paidAt: fact.paidAt });
    case "order-kind":
      return withFields(contested, { kind: fact.kind });
    case "order-billing":
      return withFields(contested, { billing: fact.billing });
    case "order-channel":
      return withFields(contested, { channel: fact.channel });
    case "order-product":
      return withFields(contested, { productCode: fact.productCode });
    case "order-amount":
      return withFields(contested, { listMinor: fact.listMinor, paidMinor: fact.paidMinor });
    case "refund-not-happened":
      return [{ of: "no-refund", accountId, refundId: fact.refundId }];
    case "refund-amount":
      return withRefund(contested, fact);
    case "product-flags":
      return withFlags(contested, fact);
    case "missing-order": {
      const { orderId } = fact.order;
      if (order || orderId === null) return [];
      const known = contested.history.orders.find((each) => each.orderId === orderId);
      if (known) return withReferralAt(contested, known.paidAt ?? known.placedAt);
      return [{ of: "new-order", order: { ...fact.order, accountId, orderId } }];
    }
    default:
      return fact satisfies never;
  }
}

type Fields = Extract<Correction, { of: "order" }>["fields"];

function withFields({ accountId, order }: Contested, fields: Fields): readonly Correction[] {
  return order ? [{ of: "order", accountId, orderId: order.orderId, fields }] : [];
}

/**
 * Which account leaves a shared real name: the one whose orders stood in the way. Accounts that the same
 * ambassador referred stay together; where nothing tells them apart, the contested one goes.
 */
function apartFrom({ accountId, order, history, policies }: Contested): readonly Correction[] {
  const others = history.accountIds.filter((id) => id !== accountId);
  const explanation = order && explain(history, order.orderId, policies);
  const named = new Set(
    explanation && [
      ...explanation.decision.evidence.map((each) => each.id),
      ...(explanation.cohort?.evidence ?? []).map((each) => each.id),
    ],
  );
  const inTheWay = others.filter((id) =>
    history.orders.some((each) => each.accountId === id && named.has(each.orderId)),
  );
  return (inTheWay.length > 0 ? inTheWay : [accountId]).map((id) => ({
    of: "identity-apart",
    accountId: id,
  }));
}

/**
 * An earlier order of another account is somebody else's: that account leaves. One of the account itself
 * never was.
 */
function withoutEarlier(contested: Contested, orderId: string | null): readonly Correction[] {
  const { accountId, history } = contested;
  const ids = orderId === null ? earlierOrders(contested) : [orderId];
  const earlier = history.orders.filter((each) => ids.includes(each.orderId));
  const strangers = new Set(earlier.map((each) => each.accountId).filter((id) => id !== accountId));
  return [
    ...[...strangers].map((id): Correction => ({ of: "identity-apart", accountId: id })),
    ...earlier.flatMap((each): Correction[] =>
      each.accountId === accountId ? [{ of: "no-order", accountId, orderId: each.orderId }] : [],
    ),
  ];
}

/** The earlier orders whose absence the rules prove to be enough; else those that decided. */
function earlierOrders({ history, order, policies }: Contested): readonly string[] {
  const explanation = order && explain(history, order.orderId, policies);
  if (!order || !explanation) return [];
  const at = order.paidAt ?? order.placedAt;
  const bench = { history, order, at, explanation, policies, knownAt: at };
  const wanted = ["product-not-bought-before", "nothing-bought-before"] as const;
  for (const id of wanted) {
    const changes = LEVERS.find((lever) => lever.id === id)?.pull(bench);
    if (!changes) continue;
    const again = explain(applyChanges(history, changes, order.accountId), order.orderId, policies);
    if (again && !isSame(again, explanation)) {
      return changes.flatMap((change) => (change.of === "no-order" ? [change.orderId] : []));
    }
  }
  return [];
}

function isSame(one: Explanation, other: Explanation): boolean {
  const { verdict, class: rebateClass, reason } = one.decision;
  const then = other.decision;
  return verdict === then.verdict && rebateClass === then.class && reason === then.reason;
}

/** The ambassador's referral of this customer nearest to the times claimed, moved there; else a new one. */
function withReferral(
  { accountId, ambassadorId, history }: Contested,
  { startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number | null },
): readonly Correction[] {
  const own = history.referrals
    .filter((each) => each.accountId === accountId && each.ambassadorId === ambassadorId)
    .toSorted((a, b) => Math.abs(a.startsAt - startsAt) - Math.abs(b.startsAt - startsAt));
  const [nearest] = own;
  const referralId = nearest?.referralId ?? `referral-${accountId}`.slice(0, 64);
  return [{ of: "referral", referralId, accountId, ambassadorId, startsAt, endsAt }];
}

/** An order that is on record and under no referral of the ambassador's: the referral is what is wrong. */
function withReferralAt(contested: Contested, at: number): readonly Correction[] {
  const [nearest] = contested.history.referrals
    .filter(
      (each) =>
        each.accountId === contested.accountId && each.ambassadorId === contested.ambassadorId,
    )
    .toSorted((a, b) => Math.abs(a.startsAt - at) - Math.abs(b.startsAt - at));
  const endsAt = nearest?.endsAt ?? null;
  return withReferral(contested, {
    startsAt: Math.min(nearest?.startsAt ?? at, at),
    endsAt: endsAt !== null && endsAt <= at ? at + 1_000 : endsAt,
  });
}

function withRefund(
  { accountId, history }: Contested,
  fact: Extract<CounterFact, { claim: "refund-amount" }>,
): readonly Correction[] {
  const refund = history.refunds.find((each) => each.refundId === fact.refundId);
  if (!refund) return [];
  const { claim: _claim, ...claimed } = fact;
  return [{ of: "refund", ...refund, ...claimed, accountId }];
}

/** The row of the product that was in force at the order. */
function withFlags(
  { order, history }: Contested,
  { countsAsPurchase, rebateable }: Extract<CounterFact, { claim: "product-flags" }>,
): readonly Correction[] {
  if (!order) return [];
  const version = productAt(history, order);
  return version
    ? [
        {
          of: "product",
          productCode: order.productCode,
          effectiveFrom: version.effectiveFrom,
          countsAsPurchase,
          rebateable,
        },
      ]
    : [];
}

export function productAt(history: IdentityHistory, order: Order) {
  const at = order.paidAt ?? order.placedAt;
  return (history.products.get(order.productCode) ?? [])
    .filter((each) => (each.effectiveFrom ?? -Infinity) <= at)
    .toSorted((a, b) => (b.effectiveFrom ?? -Infinity) - (a.effectiveFrom ?? -Infinity))[0];
}
