import type { AmbassadorFacts, IdentityHistory } from "./history.ts";
import type { ClassFact, FactValue, OrderFacts } from "./order-facts.ts";
import type { Policy } from "./policy.ts";
import { earliestBefore, noRecords, type Records } from "./records.ts";
import { refusalOf, type GateFacts } from "./decide.ts";
import type { GateRuling } from "./ruling.ts";
import type { ReferralSpan } from "./referral-span.ts";
import { standingBefore, type Standing } from "./standing.ts";
import { isSamePayment, precedes, type Entry, type Timeline } from "./timeline.ts";

/** What is settled once for a referral, at its anchor, and what its orders add. */
export type ReferralState = {
  readonly anchor: Entry;
  readonly standing: Standing;
  readonly burning: Entry[];
  /** First purchases, gate 9 aside. */
  readonly firstPurchases: Entry[];
};

/** The pass over an identity's paid orders in history order: what stands before the order in hand. */
export type Pass = {
  readonly history: IdentityHistory;
  readonly timeline: Timeline;
  readonly records: Records;
  readonly recordsByProduct: Map<string, Records>;
  readonly referrals: Map<ReferralSpan, ReferralState>;
  /** Orders that are eligible in any class, gate 9 aside. */
  readonly earning: Set<Entry>;
};

/** The orders that showed the facts; null where there are none or nobody asked. */
export type Trail = {
  readonly referral: ReferralState | null;
  /** What showed whether the customer was dormant before this very order. */
  readonly activityRecord: Entry | null;
  readonly burningOrder: Entry | null;
  readonly earlier: Entry | null;
  readonly firstPurchase: Entry | null;
  readonly productRecord: Entry | null;
  readonly qualifyingOrder: Entry | null;
};

export type Derived = {
  readonly facts: OrderFacts;
  readonly trail: Trail;
  /** What the first of gates 1 to 9 that fails says of the order. */
  readonly refusal: GateRuling | null;
  /** Gates 1 to 6 hold: the order has a cohort, and may burn or be what another order qualifies through. */
  readonly isListed: boolean;
};

const NO_TRAIL: Trail = {
  referral: null,
  activityRecord: null,
  burningOrder: null,
  earlier: null,
  firstPurchase: null,
  productRecord: null,
  qualifyingOrder: null,
};

/** Class facts of an order that a gate refuses before its customer's cohort is asked. */
const UNASKED: Pick<OrderFacts, Exclude<ClassFact, "kind">> = {
  cohort: "new",
  activity: "active",
  burn: "none",
  earlier: "none",
  firstPurchase: "none",
  programme: "not-started",
  chain: "none",
};

export function startPass(history: IdentityHistory, timeline: Timeline): Pass {
  return {
    history,
    timeline,
    records: noRecords(),
    recordsByProduct: new Map(),
    referrals: new Map(),
    earning: new Set(),
  };
}

/** The facts of an order and what showed them. Paid orders come in history order. */
export function derive(entry: Entry, pass: Pass): Derived {
  const referral = referralStateOf(entry, pass);
  const gates = gateFacts(entry, pass);
  const refusal = refusalOf(gates);
  if (!referral || (refusal && !refusal.isListed)) {
    return { facts: factsOf(gates, UNASKED), trail: NO_TRAIL, refusal, isListed: false };
  }
  const earlier = earliestBefore(pass.records, entry);
  const activity = activityBefore(entry, referral, pass);
  const burn = burnOf(entry, referral, earlier, pass);
  const chain = chainOf(entry, pass);
  const firstPurchase = firstPurchaseBefore(entry, referral);
  const facts = factsOf(gates, {
    cohort: referral.standing.cohort,
    activity: activity.value,
    burn: burn.value,
    earlier: earlier ? "some" : "none",
    firstPurchase: firstPurchase ? "same-product" : "none",
    programme: entry.at < entry.policy.programmeStart ? "not-started" : "started",
    chain: chain.value,
  });
  const trail = {
    referral,
    activityRecord: activity.record,
    burningOrder: burn.order,
    earlier,
    firstPurchase,
    productRecord: chain.record,
    qualifyingOrder: chain.qualifyingOrder,
  };
  return { facts, trail, refusal, isListed: true };
}

/** Written out: spreading two objects an order is a third of the whole pass. */
function factsOf(gates: GateFacts, asked: typeof UNASKED): OrderFacts {
  return {
    payment: gates.payment,
    referral: gates.referral,
    channel: gates.channel,
    purchase: gates.purchase,
    product: gates.product,
    kind: gates.kind,
    identity: gates.identity,
    ambassador: gates.ambassador,
    refund: gates.refund,
    cohort: asked.cohort,
    activity: asked.activity,
    burn: asked.burn,
    earlier: asked.earlier,
    firstPurchase: asked.firstPurchase,
    programme: asked.programme,
    chain: asked.chain,
  };
}

function gateFacts({ order, at, product, span, settlement }: Entry, pass: Pass): GateFacts {
  const { identityId } = pass.history;
  const isOwn = span !== null && ambassadorOf(span, pass).identityId === identityId;
  const { kind } = order;
  return {
    payment: order.paidAt === null ? "unpaid" : "paid",
    referral: span ? "active" : referralBefore(order.accountId, at, pass),
    channel: order.channel,
    purchase: purchaseOf(order.listMinor, product.countsAsPurchase),
    product: product.rebateable ? "rebateable" : "excluded",
    kind: kind === "new" || kind === "renewal" || kind === "upgrade" ? kind : "unlisted",
    identity: identityId === null ? "pending" : "verified",
    ambassador: isOwn ? "same" : "another",
    refund: settlement.refundedInFullAt < Infinity ? "in-full" : "kept",
  };
}

function purchaseOf(listMinor: number, countsAsPurchase: boolean): FactValue<"purchase"> {
  if (listMinor === 0) return "free-of-charge";
  return countsAsPurchase ? "paid-product" : "not-counted";
}

/** Why no referral covers the order (gate 2). */
function referralBefore(accountId: string, at: number, pass: Pass): FactValue<"referral"> {
  const spans = pass.timeline.spansByAccount.get(accountId);
  if (!spans) return "never";
  return spans.some((span) => span.startsAt <= at) ? "ended" : "not-started";
}

/** The referral's state; the first purchase record under it is its anchor and fixes the cohort (R2). */
function referralStateOf(entry: Entry, pass: Pass): ReferralState | null {
  if (!entry.span) return null;
  const known = pass.referrals.get(entry.span);
  if (known || !entry.isRecord) return known ?? null;
  const state: ReferralState = {
    anchor: entry,
    standing: standingBefore(entry, pass.records, entry.policy),
    burning: [],
    firstPurchases: [],
  };
  pass.referrals.set(entry.span, state);
  return state;
}

type Activity = { readonly value: FactValue<"activity">; readonly record: Entry | null };

const UNASKED_ACTIVITY: Activity = { value: "active", record: null };

/** Only dormantScope `order` asks, and only of a dormant customer: looking back is not free (R3). */
function activityBefore(entry: Entry, referral: ReferralState, pass: Pass): Activity {
  const isAsked = referral.standing.cohort === "dormant" && entry.policy.dormantScope === "order";
  if (!isAsked) return UNASKED_ACTIVITY;
  const { cohort, record } = standingBefore(entry, pass.records, entry.policy);
  return { value: cohort === "dormant" ? "dormant" : "active", record };
}

type Burn = { readonly value: FactValue<"burn">; readonly order: Entry | null };

const NO_BURN: Burn = { value: "none", order: null };

/** Whether the order burns, or was burned (S4b, R5). It passes gates 1 to 6. */
function burnOf(entry: Entry, referral: ReferralState, earlier: Entry | null, pass: Pass): Burn {
  if (referral.standing.cohort !== "new") return NO_BURN;
  const burner = referral.burning.find((order) => precedes(order, entry));
  if (burner) return { value: "burned", order: burner };
  const isFirstPayg = entry.order.billing === "payg" && earlier === null;
  if (!isFirstPayg || !isBurnArmed(entry, referral.anchor.policy, pass)) {
    return NO_BURN;
  }
  return { value: "burning", order: entry };
}

/** The switch paygBurn, under the version of the referral's anchor (section 7). */
function isBurnArmed(entry: Entry, policy: Policy, pass: Pass): boolean {
  if (policy.paygBurn !== "referrer-existing") return policy.paygBurn === "always";
  if (!entry.span) return false;
  return ambassadorOf(entry.span, pass).recordIntervals.some(
    ({ after, before }) => after < entry.at && (before === null || entry.at < before),
  );
}

function firstPurchaseBefore(entry: Entry, referral: ReferralState): Entry | null {
  if (entry.order.kind !== "upgrade") return null;
  const { productCode } = entry.order;
  return (
    referral.firstPurchases.find(
      (order) => order.order.productCode === productCode && precedes(order, entry),
    ) ?? null
  );
}

type Chain = {
  readonly value: FactValue<"chain">;
  readonly record: Entry | null;
  readonly qualifyingOrder: Entry | null;
};

const NO_CHAIN: Chain = { value: "none", record: null, qualifyingOrder: null };

/** What the records of the same product before the order make of it (gate 10, existing; R11). */
function chainOf(entry: Entry, pass: Pass): Chain {
  const records = pass.recordsByProduct.get(entry.order.productCode);
  const record = records ? earliestBefore(records, entry) : null;
  if (!records || !record) return NO_CHAIN;
  if (record.at < entry.policy.programmeStart) {
    return { value: "before-start", record, qualifyingOrder: null };
  }
  const qualifying = paymentOf(record, records).filter((candidate) =>
    isQualifying(candidate, entry, pass),
  );
  const own = entry.order.subscriptionId;
  const same = qualifying.find((order) => own !== null && order.order.subscriptionId === own);
  if (same) return { value: "same-subscription", record, qualifyingOrder: same };
  const other = qualifying[0] ?? null;
  return { value: other ? "other-subscription" : "not-qualified", record, qualifyingOrder: other };
}

/** A record and the others of its payment; a payment has one instant, so they stand close together. */
function paymentOf(record: Entry, records: Records): Entry[] {
  const found: Entry[] = [];
  for (let index = records.voidedCount; index < records.entries.length; index += 1) {
    const other = records.entries[index];
    if (!other || other.at > record.at) break;
    if (other === record || isSamePayment(other, record)) found.push(other);
  }
  return found;
}

/** Eligible in any class for the same ambassador, gate 9 judged as of the order (R11). */
function isQualifying(candidate: Entry, entry: Entry, pass: Pass): boolean {
  return (
    precedes(candidate, entry) &&
    pass.earning.has(candidate) &&
    candidate.span?.ambassadorId === entry.span?.ambassadorId &&
    candidate.settlement.refundedInFullAt > entry.at
  );
}

function ambassadorOf(span: ReferralSpan, pass: Pass): AmbassadorFacts {
  const ambassador = pass.history.ambassadors.get(span.ambassadorId);
  if (ambassador) return ambassador;
  throw new RangeError(`referral ${span.referralId}: unknown ambassador ${span.ambassadorId}`);
}
