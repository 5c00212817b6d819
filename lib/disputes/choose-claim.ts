import type { CounterFact } from "./counter-fact.ts";
import {
  COUNTER_FACT_FIELDS,
  type CounterFactFields,
  readCounterFact,
} from "./counter-fact-input.ts";
import type { DisputeForm } from "./dispute-view.ts";

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export type OfferedClaim = DisputeForm["claims"][number];

export type ChosenClaim = {
  readonly offered: OfferedClaim;
  /** Where it leaves nothing to be filled in, or was filled in; null: not yet, or wrongly. */
  readonly stated: CounterFact | null;
  /** It was filled in, and what was filled in makes no sense. */
  readonly isWrong: boolean;
};

/** Claims that say everything by themselves. */
const WHOLE: readonly CounterFact["claim"][] = [
  "identity-apart",
  "identity-verified",
  "earlier-order-not-theirs",
  "refund-not-happened",
];

/** Whether a claim leaves nothing to be filled in. */
export function isWholeClaim(claim: CounterFact["claim"]): boolean {
  return WHOLE.includes(claim);
}

/** The claim in whose terms a reviewer states what of it is so: a refund happened after all, of another amount. */
export function restatedClaim(claim: CounterFact["claim"]): CounterFact["claim"] {
  return claim === "refund-not-happened" ? "refund-amount" : claim;
}

/** What an address chose of the claims that a form offers, and what it states; null: nothing yet. */
export function chooseClaim(
  { claims, order }: Pick<DisputeForm, "claims" | "order">,
  query: Query,
): ChosenClaim | null {
  const offered = findOffered(claims, query);
  if (!offered) return null;
  const { claim, recorded } = offered;
  if (isWholeClaim(claim)) return { offered, stated: recorded, isWrong: false };
  if (query["stated"] === undefined) return { offered, stated: null, isWrong: false };
  const stated = readCounterFact(claim, fieldsOf(query), order?.currency ?? null);
  return { offered, stated, isWrong: stated === null };
}

/** Which of several refunds or orders a claim is about. */
export function subjectOf(fact: CounterFact): string {
  if ("refundId" in fact) return fact.refundId;
  return fact.claim === "earlier-order-not-theirs" ? (fact.orderId ?? "") : "";
}

function findOffered(
  claims: readonly OfferedClaim[],
  { step, claim, of }: Query,
): OfferedClaim | undefined {
  const fits = claims.filter((each) => each.step === step && each.claim === claim);
  return fits.find((each) => subjectOf(each.recorded) === of) ?? fits[0];
}

export function fieldsOf(query: Query): CounterFactFields {
  return Object.fromEntries(
    COUNTER_FACT_FIELDS.map((name) => {
      const value = query[name];
      return [name, typeof value === "string" ? value : undefined];
    }),
  );
}

/** The claim of an order that is not on record: nothing is known of it yet. */
export function missingOrder(
  products: readonly { readonly value: string }[],
  currencies: readonly string[],
): OfferedClaim {
  const order = {
    orderId: null,
    productCode: products[0]?.value ?? "",
    subscriptionId: null,
    kind: "new",
    billing: "subscription",
    channel: "official",
    paymentId: null,
    placedAt: 0,
    paidAt: null,
    activeUntil: null,
    currency: currencies[0] ?? "USD",
    listMinor: 0,
    paidMinor: 0,
  } as const;
  return { step: "missing", claim: "missing-order", recorded: { claim: "missing-order", order } };
}
