import { burnOf } from "./burn.ts";
import { chainOf } from "./chain.ts";
import { refusalOf } from "./decide.ts";
import { gateFacts, type GateFacts } from "./gate-facts.ts";
import type { ClassFact, FactValue, OrderFacts } from "./order-facts.ts";
import type { Pass, ReferralState } from "./pass.ts";
import { earliestBefore } from "./records.ts";
import type { GateRuling } from "./ruling.ts";
import { standingBefore } from "./standing.ts";
import { precedes, type Entry } from "./timeline.ts";

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

function firstPurchaseBefore(entry: Entry, referral: ReferralState): Entry | null {
  if (entry.order.kind !== "upgrade") return null;
  const { productCode } = entry.order;
  return (
    referral.firstPurchases.find(
      (order) => order.order.productCode === productCode && precedes(order, entry),
    ) ?? null
  );
}
